import { applyStage, recordRevision, RevisionKind, type StageCounts } from '../../changes';
import { inTransaction, type Database, type Transaction } from '../../database';
import { waitForOtherFiles } from '../../importing';
import type { World } from '../world';
import { csvText, OBSERVATIONS_FILE, recordTables, sha256Of, simulationTitle } from '../writing';
import { simulatedIdentities } from './identities';
import { IMPORTER, loadedBefore, recordReleases, reserveReleases, stands, type SimulatedFile } from './releases';
import { applyObservations, stageObservations } from './stage-observations';
import { simulatedTable, stageTable } from './stage-tables';
import { tableOfFile, type ReadTable } from './table-of-file';

export interface SimulationLoadResult {
  /** The revision that the load made; null where this very simulation stood already. */
  revision: number | null;
  observations: number;
  /** What became of the observations; null where nothing was done. */
  counts: StageCounts | null;
}

/**
 * Brings a simulation into the record as one revision, in place of the one that stood: of two invented countries at once nobody
 * could tell what is true. What stood stays readable at its revisions. The same simulation again changes nothing.
 *
 * @param actor  who asks for it, for the revision
 */
export async function loadSimulation(database: Database, world: World, actor: string): Promise<SimulationLoadResult> {
  const result = await inTransaction(database, (transaction) => load(transaction, world, actor, () => true));
  await tellThePlanner(database, result!);
  return result!;
}

/**
 * The same where the record holds nothing but evidence: no import, no edit and no simulation, of this version or another.
 *
 * @returns null where it holds more, and nothing was done
 */
export async function loadIntoFreshRecord(
  database: Database,
  makeWorld: () => World,
  actor: string,
): Promise<SimulationLoadResult | null> {
  // Looked at before anything is made or locked: a later start costs no more than this.
  if (!(await isFresh(database.pool))) return null;
  const result = await inTransaction(database, (transaction) =>
    load(transaction, makeWorld(), actor, () => isFresh(transaction)),
  );
  if (result !== null) await tellThePlanner(database, result);
  return result;
}

async function isFresh(connection: Pick<Transaction, 'query'>): Promise<boolean> {
  const { rows } = await connection.query<{ fresh: boolean }>(
    `select not exists (select from revision where kind <> 'EVIDENCE') and not exists (select from release where importer = $1) as fresh`,
    [IMPORTER],
  );
  return rows[0]!.fresh;
}

async function load(
  transaction: Transaction,
  world: World,
  actor: string,
  isWanted: () => boolean | Promise<boolean>,
): Promise<SimulationLoadResult | null> {
  await waitForOtherFiles(transaction);
  if (!(await isWanted())) return null;
  const files = recordTables(world);
  const tables = files.map(tableOfFile);
  const resolve = await simulatedIdentities(transaction, tables);
  const releaseIds = await reserveReleases(transaction, files.length + 1);
  for (const [place, table] of tables.entries()) await stageTable(transaction, table, releaseIds[place]!, resolve);
  const staged = await stageObservations(transaction, world, releaseIds.at(-1)!);
  const releases: SimulatedFile[] = [
    ...files.map((file, place) => ({
      name: file.name,
      sha256: sha256Of(csvText(file)),
      rows: file.rows.length,
      releaseId: releaseIds[place]!,
    })),
    { name: OBSERVATIONS_FILE, ...staged, releaseId: releaseIds.at(-1)! },
  ];
  if (await stands(transaction, releases)) return { revision: null, observations: staged.rows, counts: null };
  const issue = (await loadedBefore(transaction)) + 1;
  const about = { kind: RevisionKind.IMPORT, actor, summary: simulationTitle(world) };
  let counts: StageCounts | null = null;
  const revision = await recordRevision(transaction, about, async (number) => {
    await recordReleases(transaction, world, releases, issue, number);
    counts = await apply(transaction, tables, staged.rows, number);
  });
  return { revision, observations: staged.rows, counts };
}

async function apply(
  transaction: Transaction,
  tables: readonly ReadTable[],
  observations: number,
  revision: number,
): Promise<StageCounts> {
  // Every simulated row that is not of this simulation goes.
  const isSimulated = (column: string): string => `t.${column} < 0`;
  for (const { table } of tables) {
    const target = simulatedTable(table);
    await applyStage(transaction, target, revision, { withdraw: isSimulated(target.key[0]!) });
  }
  return applyObservations(transaction, revision, observations, isSimulated('metric_id'));
}

/** The server would count the new rows by itself within a minute; until then questions would be planned without them. */
async function tellThePlanner(database: Database, { revision }: SimulationLoadResult): Promise<void> {
  if (revision === null) return;
  const tables = ['organisation', 'relation', 'participation', 'list_size', 'register_state', 'observation'];
  await database.pool.query(`analyze ${tables.join(', ')}`).catch(() => undefined);
}
