import { directlyStandardisedRate } from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { Agreement, readAnswers, readRows, type Tolerance } from './reference-folder';

interface Case {
  area: string;
  multiplier: number;
  events: number;
  population: number;
  value: number | null;
  lower95: number | null;
  upper95: number | null;
  lower998: number | null;
  upper998: number | null;
  suppressed: boolean;
}

describeWithShared('reference: dsr', () => {
  it('directly standardised rates are those that public health bodies publish, and are not given below ten events', () => {
    const rows = readRows('dsr');
    const { tolerance, cases } = readAnswers<{ tolerance: Tolerance; cases: Case[] }>('dsr');
    const agreement = new Agreement('dsr');

    for (const expected of cases) {
      const label = `${expected.area} per ${expected.multiplier}`;
      const bands = rows
        .filter(({ area }) => area === expected.area)
        .map(({ count, pop, stdpop }) => ({
          events: count === '' ? null : Number(count),
          exposure: Number(pop),
          standardPopulation: Number(stdpop),
        }));
      const at = (confidence: number) => directlyStandardisedRate(bands, { per: expected.multiplier, confidence });
      const [at95, at998] = [at(0.95), at(0.998)];
      agreement.same(`${label} suppressed`, !at95.isEstimable, expected.suppressed);
      const figureOf = (answer: typeof at95, figure: 'value' | 'lower' | 'upper') =>
        answer.isEstimable ? answer[figure] : null;

      agreement.same(`${label} events`, at95.isEstimable ? at95.events : at95.had, expected.events);
      if (at95.isEstimable) agreement.same(`${label} population`, at95.exposure, expected.population);
      agreement.near(`${label} value`, figureOf(at95, 'value'), expected.value, tolerance);
      agreement.near(`${label} lower95`, figureOf(at95, 'lower'), expected.lower95, tolerance);
      agreement.near(`${label} upper95`, figureOf(at95, 'upper'), expected.upper95, tolerance);
      agreement.near(`${label} lower998`, figureOf(at998, 'lower'), expected.lower998, tolerance);
      agreement.near(`${label} upper998`, figureOf(at998, 'upper'), expected.upper998, tolerance);
    }

    // Each area is asked for per 10,000 and per 100,000.
    agreement.conclude({ compared: cases.length, thereAre: 2 * new Set(rows.map(({ area }) => area)).size });
  });
});
