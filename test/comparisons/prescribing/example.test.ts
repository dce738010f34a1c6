import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { createSchema } from '../../../src/schema';
import { answer } from '../../support/ask';
import { useNationalRecord } from '../../support/national-record';
import { describeWithShared } from '../../support/shared-data';

const EXAMPLES = join(__dirname, '../../../docs/examples');
const read = (name: string): string => readFileSync(join(EXAMPLES, name), 'utf8');
const shown = JSON.parse(read('prescribing.json')).data;

/** A line of a table, whatever spaces are in it. */
const cellsOf = (line: string): string =>
  line
    .split('|')
    .map((cell) => cell.trim())
    .join('|');
const lines = new Set(read('prescribing.md').split('\n').map(cellsOf));
const expectLine = (cells: readonly string[]): void => expect(lines).toContain(`|${cells.join('|')}|`);

const grouped = (count: number): string => count.toLocaleString('en-GB');
const percent = (value: number): string => (value * 100).toFixed(1).replace('-', '−');
const points = (value: number): string => (value < 0 ? percent(value) : `+${percent(value)}`);

describe('the example of prescribing', () => {
  it('is a document of this schema', () => {
    expect(validate(createSchema(), parse(read('prescribing.graphql')))).toEqual([]);
  });

  it.each(['trimethoprim', 'desogestrel'])('prints the figures of its answer: %s', (measure) => {
    const { cohorts, contrasts, trend, population } = shown[measure];
    cohorts.forEach(({ label, practices, practiceMonths, estimate: { value, lower, upper } }: any, place: number) => {
      const difference = contrasts[place]?.clusterRobustDifference;
      expectLine([
        label,
        grouped(practices),
        grouped(practiceMonths),
        `${percent(value)}% (${percent(lower)} to ${percent(upper)})`,
        difference === undefined
          ? ''
          : `${points(difference.value)} (${points(difference.lower)} to ${points(difference.upper)})`,
      ]);
    });
    for (const { period } of trend[3].points) {
      const cells = trend.map((one: any) => {
        const point = one.points.find((candidate: any) => candidate.period.text === period.text);
        return point === undefined ? '' : `${percent(point.estimate.value)}% (${grouped(point.practices)})`;
      });
      expectLine([period.text, ...cells]);
    }
    const page = read('prescribing.md');
    for (const { reason, practices, practiceMonths } of population.excluded) {
      expect(page).toMatch(new RegExp(`\\| \`${reason}\` .*\\b${grouped(practiceMonths)} \\(${grouped(practices)}\\)`));
    }
  });
});

describeWithShared('the example of prescribing, by the published files', () => {
  const db = useNationalRecord();

  it('is answered as the page beside it says', async () => {
    expect(JSON.parse(JSON.stringify(await answer(db.database, read('prescribing.graphql'))))).toEqual(shown);
  });
});
