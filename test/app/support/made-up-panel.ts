import type { Database } from '../../../src/database';
import { addDays, addMonths, type Day } from '../../../src/time';
import { writeRows, type Identify, type Row } from './write-rows';

export interface MadeUpPanel {
  practices: readonly string[];
  metrics: readonly string[];
  months: number;
  /** Organisations of the evidence that are no practices, of which the same is measured. */
  others?: readonly string[];
  /** By their slugs; each practice joins all of them, or those of its turn. */
  programmes?: readonly string[];
  isInTurn?: boolean;
  /** When a practice joined, and its first day out if it left; else all joined at the start and stay. */
  spells?: Record<string, readonly [joinedOn: Day, firstDayOut?: Day]>;
  /** Recorded again with another shift, every figure is another, and practices joined so many days later. */
  shift?: number;
}

/** The months that a panel begins with. */
export const FIRST_MONTH = '2019-07-01';

const TRUST_AND_FEDERATION = ['RWT-VI', 'WTH-FED'];

/**
 * Practices that nobody registered, run by the trust and in the federation unless said otherwise, with a commissioner and a
 * list, and metrics that nobody measured, with an observation for every practice and month.
 */
export function recordPanel(database: Database, panel: MadeUpPanel): Promise<number> {
  const {
    practices,
    metrics,
    months,
    others = [],
    programmes = TRUST_AND_FEDERATION,
    isInTurn = false,
    spells = {},
    shift = 0,
  } = panel;
  return writeRows(database, async (identify) => {
    const at = await ofEvidence(identify);
    const joinedOn = addDays(FIRST_MONTH, shift);
    const practiceIds = await inTurn(practices, (code) => identify('ORGANISATION', code));
    const metricIds = await inTurn(metrics, (code) => identify('METRIC', code));
    const otherIds = await inTurn(others, (code) => identify('ORGANISATION', code));
    const relationIds = await inTurn(practices, (code) => identify('RELATION', `${code}/06A`));
    const joined = practices.flatMap((code, index) =>
      (isInTurn ? [programmes[index % programmes.length]!] : programmes).map((slug) => ({ code, index, slug })),
    );
    const programmeIds = await inTurn(joined, ({ slug }) => identify('PROGRAMME', slug));
    const participationIds = await inTurn(joined, ({ code, slug }) => identify('PARTICIPATION', `${code}/${slug}`));
    return {
      organisation: practices.map((code, index) => organisation(practiceIds[index]!, code, at)),
      relation: practiceIds.map((practice, index) => commissionedBy(relationIds[index]!, practice, at)),
      list_size: practiceIds.map((practice, index) => listSize(practice, 5_000 + index + shift, at)),
      participation: joined.map(({ code, index }, place) =>
        participation(
          participationIds[place]!,
          practiceIds[index]!,
          programmeIds[place]!,
          spells[code] ?? [joinedOn],
          at,
        ),
      ),
      metric: metrics.map((code, index) => metric(metricIds[index]!, code)),
      observation: metricIds.flatMap((metricId, place) =>
        [...practiceIds, ...otherIds].flatMap((organisationId, index) =>
          Array.from({ length: months }, (_, month) =>
            observation(metricId, organisationId, addMonths(FIRST_MONTH, month), 10 * place + index + month + shift),
          ),
        ),
      ),
    };
  });
}

/** Says something else of what was measured in the first month. @returns the number of the revision that holds it */
export function reviseFirstMonth(
  database: Database,
  practice: string,
  metricCode: string,
  events: number,
): Promise<number> {
  return writeRows(database, async (identify) => {
    const metricId = await identify('METRIC', metricCode);
    return { observation: [observation(metricId, await identify('ORGANISATION', practice), FIRST_MONTH, events)] };
  });
}

type OfEvidence = Awaited<ReturnType<typeof ofEvidence>>;

async function ofEvidence(identify: Identify) {
  return {
    commissioner: await identify('ORGANISATION', '06A'),
    source: await identify('SOURCE', 'ODS-EPRACCUR-2019-11'),
  };
}

async function inTurn<From, To>(items: readonly From[], make: (item: From) => Promise<To>): Promise<To[]> {
  const made: To[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}

function organisation(id: number, code: string, { source }: OfEvidence): Row {
  return {
    node_id: id,
    kind: 'PRACTICE',
    ods_code: code,
    name: `Practice ${code}`,
    opened_on: '2000-02-29',
    status: 'UNKNOWN',
    source_id: source,
    grade: 'A',
    is_simulated: false,
  };
}

const onDay = (name: string, day: Day | null): Row => ({
  [`${name}_text`]: day,
  [`${name}_precision`]: day && 'DAY',
  [`${name}_earliest`]: day,
  [`${name}_latest`]: day,
});

function commissionedBy(id: number, practice: number, { commissioner, source }: OfEvidence): Row {
  return {
    node_id: id,
    subject_id: practice,
    predicate: 'COMMISSIONED_BY',
    object_id: commissioner,
    ...onDay('valid_from', '2000-02-29'),
    source_id: source,
    grade: 'A',
  };
}

function listSize(practice: number, patients: number, { source }: OfEvidence): Row {
  return {
    organisation_id: practice,
    source_id: source,
    ...onDay('as_of', '2019-07-01'),
    patients,
    is_approximate: false,
    grade: 'A',
  };
}

function participation(
  id: number,
  practice: number,
  programme: number,
  [joinedOn, firstDayOut]: readonly [Day, Day?],
  { source }: OfEvidence,
): Row {
  return {
    node_id: id,
    programme_id: programme,
    practice_id: practice,
    stage: 'JOINED',
    modality: 'ACTUAL',
    ...onDay('valid_from', joinedOn),
    ...onDay('valid_to', firstDayOut ?? null),
    is_preferred: true,
    source_id: source,
    stated_earliest: '2019-07-01',
    stated_latest: '2019-07-01',
    grade: 'A',
  };
}

function metric(id: number, code: string): Row {
  return {
    node_id: id,
    name: `Made-up ${code}`,
    family: 'TEST',
    caveats: [],
    kind: 'RATE',
    unit: 'per 1,000 patients a year',
    per: 1_000,
    lower_is_better: true,
    frequency: 'MONTHLY',
    is_simulated: false,
  };
}

function observation(metricId: number, organisationId: number, month: string, events: number): Row {
  return {
    metric_id: metricId,
    period_start: month,
    organisation_id: organisationId,
    period_months: 1,
    numerator: events,
    denominator: 5_000,
  };
}
