import { firstDayOf, type World } from '../world';
import { tableFile, type TableFile } from './table-file';

/** One simulation stands at a time, and this is its source. */
export const SOURCE_KEY = 'SIMULATION';

/** Changes whenever the same parameters would give other files. */
export const GENERATOR_VERSION = 1;

export function simulationTitle({ parameters, practices }: World): string {
  const { seed, months, metrics } = parameters;
  const size = `${practices.length.toLocaleString('en-GB')} practices, ${months} months, ${metrics} metrics`;
  return `Simulated panel: ${size}, seed ${seed}, generator ${GENERATOR_VERSION}`;
}

/** Published on the day after the last month, so that nothing of a simulation depends on when it is made. */
export function publicationDay({ parameters }: World): string {
  return firstDayOf(parameters, parameters.months);
}

export function sourceTable(world: World): TableFile {
  const published = publicationDay(world);
  return tableFile(
    'sources.csv',
    'source_id publisher title kind published_on published_precision published_earliest published_latest evidence_date evidence_precision url_or_doi access declared_interest grade note',
    [
      {
        source_id: SOURCE_KEY,
        publisher: 'Wulfrun',
        title: simulationTitle(world),
        kind: 'COMPILATION',
        published_on: published,
        published_precision: 'DAY',
        published_earliest: published,
        published_latest: published,
        evidence_date: firstDayOf(world.parameters, 0),
        evidence_precision: 'DAY',
        access: 'DATA_FILE',
        grade: 'D',
        note: 'Invented by "wulfrun simulate": no organisation, patient or figure in it is real. For tests and teaching; the true effects are known.',
      },
    ],
  );
}
