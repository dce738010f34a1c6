import type { NodeKind } from './changes';
import type { Database } from './database';
import { inOrderOf, momentLoader, type MomentLoader, type NodeRow } from './graphql';
import { nodeReaders } from './node-readers';
import { readOrganisationsById } from './organisations';
import type { Moment } from './time';

interface Identity {
  id: number;
  kind: NodeKind;
  key: string;
}

/** Kinds of the table `node`, and the GraphQL type of each. An organisation's depends on its row, which is read as it is. */
const TYPE_OF_KIND: Record<Exclude<NodeKind, 'ORGANISATION'>, string> = {
  PROGRAMME: 'Programme',
  COHORT: 'Cohort',
  PARTICIPATION: 'Participation',
  RELATION: 'Relation',
  PERSON: 'Person',
  SOURCE: 'Source',
  CLAIM: 'Claim',
  CONFLICT: 'Conflict',
  EFFECT: 'PublishedEffect',
  METRIC: 'OutcomeMetric',
  RELEASE: 'Release',
  SITE: 'Site',
};

/** Any row by its identity in the record, whatever its kind: one statement for the identities and one for each kind. */
export function nodesByIdentity(database: Database): MomentLoader<number, NodeRow | null> {
  const readers = nodeReaders(database);
  const readKind = (kind: NodeKind, identities: readonly Identity[], moment: Moment): Promise<(NodeRow | null)[]> => {
    const ofKind = identities.filter((identity) => identity.kind === kind);
    if (kind === 'ORGANISATION')
      return readOrganisationsById(
        database,
        ofKind.map(({ id }) => id),
        moment,
      );
    return readers.get(TYPE_OF_KIND[kind])!(
      ofKind.map(({ key }) => key),
      moment,
    );
  };
  return momentLoader(async (ids, moment) => {
    const identities = await database.rows<Identity>('select id, kind, key from node where id = any($1)', [ids]);
    const kinds = new Set(identities.map(({ kind }) => kind));
    const rows = await Promise.all([...kinds].map((kind) => readKind(kind, identities, moment)));
    return inOrderOf(
      ids,
      rows.flat().filter((row) => row !== null),
      (row) => row.nodeId,
    );
  });
}
