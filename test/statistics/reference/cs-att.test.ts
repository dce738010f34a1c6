import {
  type Effect,
  type GroupTimeEffects,
  groupTimeEffects,
  groupTimePreTest,
  type GroupTimeOptions,
  type StaggeredUnit,
} from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { estimated } from '../estimated';
import { Agreement, readAnswers, readRows } from './reference-folder';

interface Figure {
  att: number;
  se: number | null;
}

interface Case {
  case: string;
  params: { control: 'never' | 'notyet'; base: 'varying' | 'universal' };
  n_units: number;
  n_periods: number;
  groups: { g: number; n: number }[];
  n_never: number;
  att_gt: (Figure & { g: number; t: number; n_treated: number | null; n_control: number | null })[];
  simple: Figure & { lower: number; upper: number };
  dynamic: { overall: Figure; event: (Figure & { e: number })[] };
  group: { overall: Figure; by_group: (Figure & { g: number })[] };
  calendar: { overall: Figure; by_time: (Figure & { t: number })[] };
  pretest: { wald: number; df: number; p: number };
}

interface Answers {
  tolerance: { estimate_rel: number; se_rel: number; abs: number };
  published: {
    att_gt: Record<string, number[]>;
    att_gt_se: Record<string, number[]>;
    dynamic: Record<string, number>;
    group: Record<string, number>;
    calendar: Record<string, number>;
    pretest_p: number;
    tolerance: { estimates_abs: number; pretest_p_abs: number; se_rel: number };
  };
  cases: Case[];
}

const FIRST_YEAR = 2003;

describeWithShared('reference: cs_att', () => {
  function units(): StaggeredUnit[] {
    const byCounty = new Map<string, { outcomes: number[]; firstTreated: number | null }>();
    for (const row of readRows('cs_att')) {
      const first = Number(row['first_treat']);
      const county = byCounty.get(row['countyreal']!) ?? {
        outcomes: [],
        firstTreated: first === 0 ? null : first - FIRST_YEAR,
      };
      county.outcomes[Number(row['year']) - FIRST_YEAR] = Number(row['lemp']);
      byCounty.set(row['countyreal']!, county);
    }
    return [...byCounty.values()];
  }

  const optionsOf = ({ params }: Case): GroupTimeOptions => ({
    comparison: params.control === 'never' ? 'never-treated' : 'not-yet-treated',
    base: params.base,
    confidence: 0.95,
  });
  const fitted = (expected: Case): GroupTimeEffects => estimated(groupTimeEffects(units(), optionsOf(expected)));
  const cellOf = (got: GroupTimeEffects, g: number, t: number) =>
    got.cells.find(({ firstTreated, period }) => firstTreated === g - FIRST_YEAR && period === t - FIRST_YEAR);

  it('effects by cohort and period, and all that they come to, are those of the publication’s method', () => {
    const { tolerance, cases } = readAnswers<Answers>('cs_att');
    const agreement = new Agreement('cs_att');

    for (const expected of cases) {
      const got = fitted(expected);
      const figure = (label: string, effect: Effect | undefined, { att, se }: Figure) => {
        const name = `${expected.case} ${label}`;
        agreement.near(name, effect?.value ?? null, att, { rel: tolerance.estimate_rel, abs: tolerance.abs });
        const error = effect?.standardError ?? null;
        agreement.near(`${name} error`, error, se, { rel: tolerance.se_rel, abs: tolerance.abs });
      };
      const counts = [got.units, got.neverTreated, got.cells.length, ...got.cohorts.map((cohort) => cohort.units)];
      const wanted = [expected.n_units, expected.n_never, expected.att_gt.length, ...expected.groups.map(({ n }) => n)];
      agreement.same(`${expected.case} counts`, counts.join(), wanted.join());

      for (const cell of expected.att_gt) {
        const found = cellOf(got, cell.g, cell.t);
        figure(`${cell.g} in ${cell.t}`, found?.effect, cell);
        if (cell.n_control === null) continue;
        const sizes = [found?.treatedUnits, found?.comparisonUnits].join();
        agreement.same(`${expected.case} ${cell.g} in ${cell.t} units`, sizes, [cell.n_treated, cell.n_control].join());
      }
      figure('simple', got.simple, expected.simple);
      const near = (label: string, value: number | null | undefined, answer: number) =>
        agreement.near(`${expected.case} ${label}`, value ?? null, answer, {
          rel: tolerance.se_rel,
          abs: tolerance.abs,
        });
      near('simple lower', got.simple.interval?.lower, expected.simple.lower);
      near('simple upper', got.simple.interval?.upper, expected.simple.upper);

      figure('dynamic', got.dynamic.overall, expected.dynamic.overall);
      agreement.same(`${expected.case} event times`, got.dynamic.eventTimes.length, expected.dynamic.event.length);
      for (const { e, ...answer } of expected.dynamic.event) {
        figure(`e ${e}`, got.dynamic.eventTimes.find(({ eventTime }) => eventTime === e)?.effect, answer);
      }
      figure('group', got.group.overall, expected.group.overall);
      for (const { g, ...answer } of expected.group.by_group) {
        const found = got.group.cohorts.find(({ firstTreated }) => firstTreated === g - FIRST_YEAR);
        figure(`group ${g}`, found?.effect, answer);
      }
      figure('calendar', got.calendar.overall, expected.calendar.overall);
      for (const { t, ...answer } of expected.calendar.by_time) {
        figure(`calendar ${t}`, got.calendar.periods.find(({ period }) => period === t - FIRST_YEAR)?.effect, answer);
      }
      const test = groupTimePreTest(units(), optionsOf(expected));
      near('pre-test', test?.chiSquare, expected.pretest.wald);
      near('pre-test df', test?.degreesOfFreedom, expected.pretest.df);
      near('pre-test p', test?.p, expected.pretest.p);
    }

    agreement.conclude({ compared: cases.length, thereAre: 3 });
  });

  it('minimum wages and teenage employment are as published', () => {
    const { published, cases } = readAnswers<Answers>('cs_att');
    const agreement = new Agreement('cs_att (published)');
    const got = fitted(cases[0]!);
    const by = { abs: published.tolerance.estimates_abs };
    const bootstrapped = { rel: published.tolerance.se_rel };
    for (const [g, answers] of Object.entries(published.att_gt)) {
      answers.forEach((answer, place) => {
        const effect = cellOf(got, Number(g), FIRST_YEAR + 1 + place)?.effect;
        agreement.near(`${g} ${place}`, effect?.value ?? null, answer, by);
        agreement.near(
          `${g} ${place} error`,
          effect?.standardError ?? null,
          published.att_gt_se[g]![place]!,
          bootstrapped,
        );
      });
    }
    for (const [kind, { overall }] of Object.entries({
      dynamic: got.dynamic,
      group: got.group,
      calendar: got.calendar,
    })) {
      const answers = published[kind as 'dynamic' | 'group' | 'calendar'];
      agreement.near(kind, overall.value, answers['overall']!, by);
      agreement.near(`${kind} error`, overall.standardError, answers['overall_se']!, bootstrapped);
    }
    for (const { eventTime, effect } of got.dynamic.eventTimes) {
      agreement.near(`e ${eventTime}`, effect.value, published.dynamic[eventTime]!, by);
    }
    for (const { firstTreated, effect } of got.group.cohorts) {
      agreement.near(`group ${firstTreated}`, effect.value, published.group[firstTreated + FIRST_YEAR]!, by);
    }
    for (const { period, effect } of got.calendar.periods) {
      agreement.near(`calendar ${period}`, effect.value, published.calendar[period + FIRST_YEAR]!, by);
    }
    const { p } = groupTimePreTest(units(), optionsOf(cases[0]!))!;
    agreement.near('pre-test p', p, published.pretest_p, { abs: published.tolerance.pretest_p_abs });
    agreement.conclude({ compared: 1, thereAre: 1 });
  });
});
