import { MONTHS_OF_THE_ESTIMAND, metricModels, ramp, trueEffect } from '../outcomes';
import type { SimulationParameters } from '../parameters';
import { firstDayOf, practiceCode, trustCode, type World } from '../world';
import { GENERATOR_VERSION } from './source-table';
import { tableFile, type TableFile } from './table-file';

/** What is true of a simulation, and nobody could know in a real record. */
export interface Truth {
  generator: number;
  parameters: SimulationParameters;
  /** How the effects are to be read. */
  reading: string;
  /** What an effect stays at once it has grown, as a power of the ratio or a multiple of the difference that is stated. */
  fullEffect: number;
  metrics: MetricTruth[];
}

export interface MetricTruth {
  code: string;
  /** Rate ratio over all trusts. */
  ratio: number;
  /** Events per 100 patients a month that the city's trust adds; null where its effect is a ratio. */
  cityDifferencePer100AMonth: number | null;
  cityRatio: number;
  trusts: { trust: string; practices: number; ratio: number }[];
}

const READING =
  `Rate with the trust over rate without it, mean of the first ${MONTHS_OF_THE_ESTIMAND} months after joining. ` +
  'Federations and primary care homes have no effect.';

export function truthOf(world: World): Truth {
  const { parameters, trusts } = world;
  const metrics = metricModels(parameters).map((model) => {
    const { ratio, ratios, cityRatio } = trueEffect(world, model);
    return {
      code: model.code,
      ratio,
      cityDifferencePer100AMonth: parameters.cityEffects[model.code] ?? null,
      cityRatio,
      trusts: trusts.map(({ spells }, place) => ({
        trust: trustCode(place + 1),
        practices: spells.length,
        ratio: place === 0 ? cityRatio : ratios[place]!,
      })),
    };
  });
  const fullEffect = ramp(parameters.rampMonths, MONTHS_OF_THE_ESTIMAND).at(-1)!;
  return { generator: GENERATOR_VERSION, parameters, reading: READING, fullEffect, metrics };
}

/** The same by metric and trust, for a spreadsheet. */
export function truthTable({ metrics, fullEffect }: Truth): TableFile {
  return tableFile(
    'truth.csv',
    'metric trust practices ratio ratio_once_grown difference_per_100_patients_a_month',
    metrics.flatMap(({ code, cityDifferencePer100AMonth, trusts }) =>
      trusts.map(({ trust, practices, ratio }, place) => ({
        metric: code,
        trust,
        practices: String(practices),
        ratio: String(ratio),
        ratio_once_grown: String(ratio ** fullEffect),
        difference_per_100_patients_a_month: place === 0 ? String(cityDifferencePer100AMonth ?? '') : '',
      })),
    ),
  );
}

/** What is true of each practice: whom it belongs to, and the day that its source may leave open. */
export function practiceTable({ parameters, practices, spellOf }: World): TableFile {
  return tableFile(
    'practices.csv',
    'practice area deprivation_decile patients_at_the_start trust joined_in left_in',
    practices.map(({ number, area, deprivationDecile, patients }, place) => {
      const spell = spellOf.get(place);
      return {
        practice: practiceCode(number),
        area: String(area + 1),
        deprivation_decile: String(deprivationDecile),
        patients_at_the_start: String(patients),
        trust: spell === undefined ? '' : trustCode(spell.trust + 1),
        joined_in: spell === undefined ? '' : firstDayOf(parameters, spell.joins).slice(0, 7),
        left_in: spell?.leaves == null ? '' : firstDayOf(parameters, spell.leaves).slice(0, 7),
      };
    }),
  );
}
