import type { CaveatRow } from '../answer/caveats';
import { CaveatCode, EffectMethod } from '../answer/vocabulary';
import type { EffectFigures } from './effect-result';
import type { Study } from './study';

const FEW_LEADS = 10;
const DOUBTFUL_PRE_TREND = 0.1;
const POOR_FIT = 2;
const SHORT_SERIES_PERIODS = 12;

/** What must be known of one estimate, beside what holds for the whole comparison. */
export function effectCaveats(method: EffectMethod, study: Study, figures: EffectFigures): CaveatRow[] {
  return [
    ...fewLeads(figures),
    ...withoutComparators(method),
    ...staggered(method, study),
    ...preTrend(figures),
    ...poorFit(figures),
    ...shortSeries(study),
    ...covid(study),
  ];
}

function fewLeads({ treatedLeads, treatedPractices, permutationP }: EffectFigures): CaveatRow[] {
  if (treatedLeads >= FEW_LEADS) return [];
  const whose = treatedLeads === 1 ? 'one trust or federation' : `${treatedLeads} trusts or federations`;
  const beside = permutationP === null ? '' : ' Read permutationP beside p.';
  return [
    {
      code: CaveatCode.FEW_TREATED_CLUSTERS,
      sentence: `The ${treatedPractices} practices belong to ${whose} and share what befalls it: limits and p by practice are too sure of themselves.${beside}`,
    },
  ];
}

function withoutComparators(method: EffectMethod): CaveatRow[] {
  if (method !== EffectMethod.BEFORE_AFTER && method !== EffectMethod.INTERRUPTED_TIME_SERIES) return [];
  return [
    {
      code: CaveatCode.NO_COMPARISON_GROUP,
      sentence: 'Members alone are looked at: whatever else changed at the time is counted as if it came with joining.',
    },
  ];
}

function staggered(method: EffectMethod, { treated }: Study): CaveatRow[] {
  const isTwoWay = method === EffectMethod.TWO_WAY_FIXED_EFFECTS || method === EffectMethod.POISSON_FIXED_EFFECTS;
  const starts = new Set(treated.map(({ firstTreated }) => firstTreated)).size;
  if (!isTwoWay || starts <= 1) return [];
  return [
    {
      code: CaveatCode.STAGGERED_TWFE,
      sentence: `Practices joined at ${starts} different times, and this method also compares late joiners with early ones, whose own effect may still grow: read GROUP_TIME_ATT first.`,
    },
  ];
}

function preTrend({ preTrend: test }: EffectFigures): CaveatRow[] {
  if (test === null || test.p >= DOUBTFUL_PRE_TREND) return [];
  return [
    {
      code: CaveatCode.PRETREND,
      sentence: `Members moved otherwise than comparators before they joined (p ${test.p.toPrecision(2)}): what the method takes for granted is in doubt.`,
    },
  ];
}

function poorFit({ fit }: EffectFigures): CaveatRow[] {
  if (fit?.rmspeBefore == null || fit.medianPlaceboRmspeBefore === null) return [];
  if (fit.rmspeBefore <= POOR_FIT * fit.medianPlaceboRmspeBefore) return [];
  return [
    {
      code: CaveatCode.POOR_PRE_FIT,
      sentence: `No mixture of donors follows the members closely before they joined: they miss by ${fit.rmspeBefore.toPrecision(3)}, donors among themselves by ${fit.medianPlaceboRmspeBefore.toPrecision(3)}.`,
    },
  ];
}

function shortSeries({ treated }: Study): CaveatRow[] {
  const shortest = Math.min(...treated.map(({ lastUntreated }) => lastUntreated + 1));
  if (shortest >= SHORT_SERIES_PERIODS) return [];
  return [
    {
      code: CaveatCode.SHORT_SERIES,
      sentence: `A practice has only ${shortest} periods before it joined: how it moved by itself is hard to tell.`,
    },
  ];
}

function covid({ covid: how }: Study): CaveatRow[] {
  if (how === 'NONE') return [];
  const sentence =
    how === 'CUT_OFF'
      ? 'Every series ends with February 2020, so that the pandemic is not taken for an effect: includesCovidPeriod asks for the rest.'
      : 'Periods from March 2020 on are used, in which everything else changed too.';
  return [{ code: CaveatCode.COVID_PERIOD, sentence }];
}
