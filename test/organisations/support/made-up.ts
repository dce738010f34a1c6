import {
  applyStage,
  identitiesOf,
  recordRevision,
  RevisionKind,
  stageRows,
  type CopyValue,
  type VersionedTable,
} from '../../../src/changes';
import { inTransaction, type Database, type Transaction } from '../../../src/database';
import {
  LIST,
  linkKey,
  linkRow,
  listRow,
  NAME,
  nameRow,
  ORGANISATION,
  organisationRow,
  RELATION,
  SOURCE,
  sourceRow,
  STATE,
  stateRow,
  type Identities,
  type MadeUp,
} from './made-up-rows';

/** @returns the number of the revision that holds them */
export function record(database: Database, rows: MadeUp): Promise<number> {
  return inTransaction(database, async (transaction) => {
    const identities = await identify(transaction, rows);
    const staged: { table: VersionedTable; withdraw?: string }[] = [];
    const stage = async (versioned: VersionedTable, values: CopyValue[][], withdraw?: string): Promise<void> => {
      if (values.length === 0 && withdraw === undefined) return;
      // Nothing made up comes from a line of a file.
      await stageRows(
        transaction,
        versioned,
        values.map((row) => [...row, null, null]),
      );
      staged.push({ table: versioned, withdraw });
    };
    await stage(
      SOURCE,
      (rows.sources ?? []).map((one) => sourceRow(one, identities)),
    );
    const withdrawn = (rows.withdraw ?? []).map((key) => identities.organisation(key));
    await stage(
      ORGANISATION,
      (rows.organisations ?? []).map((one) => organisationRow(one, identities)),
      withdrawn.length === 0 ? undefined : `t.node_id in (${withdrawn.join(', ')})`,
    );
    await stage(
      NAME,
      (rows.names ?? []).map((one) => nameRow(one, identities)),
    );
    await stage(
      STATE,
      (rows.states ?? []).map((one) => stateRow(one, identities)),
    );
    await stage(
      RELATION,
      (rows.links ?? []).map((one) => linkRow(one, identities)),
    );
    await stage(
      LIST,
      (rows.lists ?? []).map((one) => listRow(one, identities)),
    );
    const about = { kind: RevisionKind.EDIT, actor: 'test', summary: 'made up' };
    return recordRevision(transaction, about, async (revision) => {
      for (const { table: versioned, withdraw } of staged)
        await applyStage(transaction, versioned, revision, { withdraw });
      for (const { source, ...file } of rows.releases ?? [])
        await release(transaction, identities.source(source), file, revision);
    });
  });
}

/** The source that made-up rows come from unless they name another: published long ago. */
export const MADE_UP_SOURCE = 'MADE-UP';

async function identify(transaction: Transaction, rows: MadeUp): Promise<Identities> {
  const all = [
    rows.organisations ?? [],
    rows.names ?? [],
    rows.states ?? [],
    rows.links ?? [],
    rows.lists ?? [],
  ].flat() as { source?: string }[];
  const sources = [
    ...(rows.sources ?? []).map(({ key }) => key),
    ...all.map(({ source }) => source ?? MADE_UP_SOURCE),
    ...(rows.releases ?? []).map(({ source }) => source),
  ];
  const organisations = [
    ...(rows.organisations ?? []).map(({ key }) => key),
    ...[rows.names ?? [], rows.states ?? [], rows.lists ?? []].flat().map(({ organisation }) => organisation),
    ...(rows.links ?? []).flatMap(({ subject, object }) => [subject, object]),
    ...(rows.withdraw ?? []),
  ];
  const found = {
    organisation: await identitiesOf(transaction, 'ORGANISATION', organisations),
    source: await identitiesOf(transaction, 'SOURCE', sources),
    relation: await identitiesOf(transaction, 'RELATION', (rows.links ?? []).map(linkKey)),
  };
  return {
    organisation: (key) => found.organisation.get(key)!,
    source: (key = MADE_UP_SOURCE) => found.source.get(key)!,
    relation: (key) => found.relation.get(key)!,
  };
}

async function release(
  transaction: Transaction,
  sourceId: number,
  { edition, importer = 'ods-practices' }: { edition: string; importer?: string },
  revision: number,
): Promise<void> {
  const [id] = (await identitiesOf(transaction, 'RELEASE', [`${importer}/${edition}`])).values();
  await transaction.query(
    `insert into release (node_id, source_id, importer, edition, file, sha256, rows, taken, rejected, recorded_in)
     values ($1, $2, $3, $4, 'made-up.csv', repeat('0', 64), 0, 0, 0, $5)`,
    [id, sourceId, importer, edition, revision],
  );
}
