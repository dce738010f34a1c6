import type { Database } from '../../database';
import { IntegrationModel } from '../../evidence';
import { readMemberships } from '../../programmes';
import { mayHoldWithin, standsAt, type Day, type Moment } from '../../time';
import type { Answer } from '../answer/answer';
import { CELL_STATES, type Panel } from '../panel/panel';
import type { EffectOptions } from '../question/effect-options';
import type { NoEffect } from './effect-result';
import { startOf } from './starts';
import type { LeftOutReason, Study, StudyUnit, TreatedStudyUnit } from './study';

/** Later months tell of the pandemic first. */
const FIRST_COVID_DAY: Day = '2020-03-01';

/** A member of one of these is no comparator for another; nearly every practice is in a network, which says little. */
const MODELS_OF_CARE = [
  IntegrationModel.TRUST_LED_INTEGRATION,
  IntegrationModel.PRIMARY_CARE_HOME,
  IntegrationModel.SUPER_PARTNERSHIP,
  IntegrationModel.MULTI_SITE_PRACTICE,
];

const PRESENT = CELL_STATES.indexOf('PRESENT');

/**
 * The treated practices of an answer with their own starts, and their comparators: those that count to the reference and were
 * not even possibly in any model of care within the window.
 */
async function assembleStudy(database: Database, answer: Answer, options: EffectOptions): Promise<Study | NoEffect> {
  const { cohorts, input, moment } = answer;
  const treatedCohort = cohorts[0]!;
  const referencePlace = referenceOf(answer);
  if (!treatedCohort.isOfModel) return noModel(treatedCohort.label);
  if (cohorts[referencePlace]!.isOfModel) return referenceIsAModel(cohorts[referencePlace]!.label);

  const { places, covid } = periodsOfStudy(answer.panel, options);
  const periods = places.map((place) => answer.panel.periods[place]!);
  const [inModels, placesOfPractices] = await Promise.all([
    practicesInModels(database, answer),
    readPlaces(database, answer, moment),
  ]);
  const column = columnsOf(answer, places);
  const rules = {
    certainty: input.certainty,
    maxGapMonths: input.maxGapMonths,
    anticipationMonths: options.anticipationMonths,
    washOutMonths: options.washOutMonths,
  };
  const leftOut = new Map<LeftOutReason, number>();
  const leaveOut = (reason: LeftOutReason): void => void leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);

  const treated: TreatedStudyUnit[] = [];
  const comparators: StudyUnit[] = [];
  answer.panel.units.forEach(({ practiceId, odsCode }, unit) => {
    const membership = treatedCohort.membership.get(practiceId) ?? treatedCohort.otherwise;
    const about = { practiceId, odsCode, place: placesOfPractices.get(practiceId) ?? null };
    if (membership.kind !== 'NEVER') {
      const start = startOf(membership, periods, rules);
      if (typeof start === 'string') return leaveOut(start);
      const columns = column(unit, start.leftAt ?? periods.length);
      const lead = treatedCohort.leadsByPractice.get(practiceId)?.[0] ?? null;
      const { lastUntreated, firstTreated } = start;
      if (!hasValuesBeforeAndAfter(columns.outcomes, lastUntreated, firstTreated))
        return leaveOut('NO_VALUE_BEFORE_OR_AFTER');
      treated.push({ ...about, ...columns, lead, lastUntreated, firstTreated });
      return;
    }
    const countsToReference = (answer.time.cohortsOfUnit[unit]! & (1 << referencePlace)) !== 0;
    if (!countsToReference) return;
    if (inModels.has(practiceId)) return leaveOut('COMPARATOR_IN_ANOTHER_MODEL');
    const columns = column(unit, periods.length);
    if (columns.outcomes.every(Number.isNaN)) return leaveOut('COMPARATOR_WITHOUT_VALUES');
    comparators.push({ ...about, ...columns, lead: null });
  });
  return {
    periods: periods.map(({ from, months }) => ({ from, months })),
    unit: answer.pooling.unit,
    kind: answer.pooling.kind,
    treated,
    comparators,
    leftOut: [...leftOut].map(([reason, practices]) => ({ reason, practices })),
    baselineTo: input.baselineTo == null ? null : periods.filter(({ to }) => to <= input.baselineTo!).length,
    covid,
  };
}

const assembled = new WeakMap<Answer, Map<string, Promise<Study | NoEffect>>>();

/** The study of an answer under these options, assembled once for all methods that are asked of it: a national one takes megabytes. */
export function studyOf(database: Database, answer: Answer, options: EffectOptions): Promise<Study | NoEffect> {
  const ofAnswer = assembled.get(answer) ?? new Map<string, Promise<Study | NoEffect>>();
  assembled.set(answer, ofAnswer);
  const { anticipationMonths, washOutMonths, includesCovidPeriod } = options;
  const key = `${anticipationMonths} ${washOutMonths} ${includesCovidPeriod}`;
  const study = ofAnswer.get(key) ?? assembleStudy(database, answer, options);
  ofAnswer.set(key, study);
  return study;
}

function referenceOf({ cohorts, input }: Answer): number {
  const named = cohorts.findIndex(({ label }) => label === input.reference);
  return named < 0 ? cohorts.length - 1 : named;
}

function periodsOfStudy({ periods }: Panel, { includesCovidPeriod }: EffectOptions) {
  const all = [...periods.keys()];
  const before = all.filter((place) => periods[place]!.to <= FIRST_COVID_DAY);
  if (before.length === all.length) return { places: all, covid: 'NONE' as const };
  return includesCovidPeriod
    ? { places: all, covid: 'INCLUDED' as const }
    : { places: before, covid: 'CUT_OFF' as const };
}

/** Whoever was, even possibly, a member of a model of care or of a compared programme within the window. */
async function practicesInModels(database: Database, { cohorts, input, moment }: Answer): Promise<Set<number>> {
  const spells = await readMemberships(database, { models: MODELS_OF_CARE }, moment);
  const found = new Set<number>();
  for (const { practiceId, spell } of spells) if (mayHoldWithin(spell, input.from, input.to)) found.add(practiceId);
  for (const { everMembers, isOfModel } of cohorts) {
    if (!isOfModel) continue;
    for (const [practiceId, own] of everMembers) {
      if (own.some((spell) => mayHoldWithin(spell, input.from, input.to))) found.add(practiceId);
    }
  }
  return found;
}

/** The commissioner of each practice, as the register has it. */
async function readPlaces(database: Database, { panel }: Answer, moment: Moment): Promise<Map<number, string>> {
  const rows = await database.rows<{ node_id: number; commissioner_code: string }>(
    `select o.node_id, o.commissioner_code from organisation o
     where o.node_id = any($2) and o.commissioner_code is not null and ${standsAt('o', '$1')}`,
    [moment.atRevision, panel.units.map(({ practiceId }) => practiceId)],
  );
  return new Map(rows.map((row) => [row.node_id, row.commissioner_code]));
}

/** Gives a practice's columns over the periods of the study, empty from `end` on. */
function columnsOf({ panel, pooling }: Answer, places: readonly number[]) {
  const { kind, per } = pooling;
  const width = panel.periods.length;
  return (unit: number, end: number): Pick<StudyUnit, 'outcomes' | 'events' | 'exposure'> => {
    const outcomes = new Float64Array(places.length).fill(Number.NaN);
    const events = panel.isValueOnly ? null : new Float64Array(places.length).fill(Number.NaN);
    const exposure = panel.isValueOnly ? null : new Float64Array(places.length).fill(Number.NaN);
    places.slice(0, end).forEach((place, at) => {
      const cell = unit * width + place;
      if (panel.states[cell] !== PRESENT) return;
      if (panel.isValueOnly) {
        outcomes[at] = panel.values[cell]!;
        return;
      }
      const years = kind === 'RATE' ? panel.periods[place]!.months / 12 : 1;
      events![at] = panel.numerators[cell]!;
      exposure![at] = panel.denominators[cell]! * years;
      outcomes[at] = (per * panel.numerators[cell]!) / (panel.denominators[cell]! * years);
    });
    return { outcomes, events, exposure };
  };
}

function hasValuesBeforeAndAfter(outcomes: Float64Array, lastUntreated: number, firstTreated: number): boolean {
  const isValue = (value: number): boolean => !Number.isNaN(value);
  return outcomes.subarray(0, lastUntreated + 1).some(isValue) && outcomes.subarray(firstTreated).some(isValue);
}

function noModel(label: string): NoEffect {
  return {
    isEstimable: false,
    reason: 'no-model',
    explanation: `${label}, the first cohort, is no model or programme that practices join on a day, so nothing has a before and an after.`,
    needed: 'a first cohort by model or programme',
  };
}

function referenceIsAModel(label: string): NoEffect {
  return {
    isEstimable: false,
    reason: 'reference-is-a-model',
    explanation: `${label}, the reference, is a model itself: its practices changed too, and cannot show what would have been without.`,
    needed: 'a reference of practices in no model of care, such as the model INDEPENDENT or all practices of a place',
  };
}
