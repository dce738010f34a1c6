import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { createSchema } from '../../../src/schema';
import { answer } from '../../support/ask';
import { useNationalRecord } from '../../support/national-record';
import { describeWithShared } from '../../support/shared-data';

const EXAMPLES = join(__dirname, '../../../docs/examples');
const read = (name: string): string => readFileSync(join(EXAMPLES, name), 'utf8');
const shown = JSON.parse(read('effects.json')).data;
const METHODS = [
  ['before and after, members alone', 'BEFORE_AFTER'],
  ['difference in differences', 'DIFFERENCE_IN_DIFFERENCES'],
  ['interrupted time series', 'INTERRUPTED_TIME_SERIES'],
  ['two-way fixed effects', 'TWO_WAY_FIXED_EFFECTS'],
  ['Poisson fixed effects', 'POISSON_FIXED_EFFECTS'],
  ['group-time effects', 'GROUP_TIME_ATT'],
  ['synthetic control', 'SYNTHETIC_CONTROL'],
  ['generalised synthetic control', 'GENERALISED_SYNTHETIC_CONTROL'],
] as const;

const cellsOf = (line: string): string =>
  line
    .split('|')
    .map((cell) => cell.trim())
    .join('|');
const page = read('effects.md');
const lines = new Set(page.split('\n').map(cellsOf));
const points = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value * 100).toFixed(1)}`;

describe('the example of effects', () => {
  it('is a document of this schema', () => {
    expect(validate(createSchema(), parse(read('effects.graphql')))).toEqual([]);
  });

  it.each(['trimethoprim', 'desogestrel'])('prints the figures of its answer: %s', (measure) => {
    const { effects, robustness } = shown[measure];
    METHODS.forEach(([label], place) => {
      const { estimate, permutationP, treatedPractices, comparators, reason } = effects[place];
      const cells =
        reason !== undefined
          ? [label, `\`${reason}\``, '', '', '']
          : [
              label,
              `${points(estimate.value)} (${points(estimate.lower)} to ${points(estimate.upper)})`,
              permutationP === null ? '' : permutationP.toFixed(3),
              String(treatedPractices),
              comparators.toLocaleString('en-GB'),
            ];
      expect(lines).toContain(`|${cells.join('|')}|`);
    });
    const { asked, estimable, median, lowest, highest } = robustness;
    expect(page).toContain(
      `${asked} combinations, ${estimable} estimates: median ${points(median)}, from ${points(lowest)} to ${points(highest)};`,
    );
  });
});

describeWithShared('the example of effects, by the published files', () => {
  const db = useNationalRecord();

  it('has the answer that stands beside it, by the methods that take seconds', async () => {
    const { compareModels } = await answer(
      db.database,
      `{ compareModels(input: { metric: "TRIMETHOPRIM_SHARE_OF_ITEMS", from: "2013-06-01", to: "2018-07-01",
           cohorts: [{ label: "the trust's programme", programme: "RWT-VI" }, { label: "England" }] }) {
           effects(methods: [BEFORE_AFTER, GROUP_TIME_ATT, SYNTHETIC_CONTROL]) {
             ... on TreatmentEffect { method estimate { value lower upper unit method } permutationP comparators leftOut { reason practices } } } } }`,
    );
    for (const effect of compareModels.effects) {
      const place = METHODS.findIndex(([, method]) => method === effect.method);
      expect(shown.trimethoprim.effects[place]).toMatchObject(effect);
    }
  });
});
