import { cellsOf, type Cell, type MetricModel } from '../outcomes';
import { firstDayOf, practiceCode, type World } from '../world';

export const OBSERVATIONS_FILE = 'observations.csv';
export const OBSERVATIONS_HEADER = 'practice,metric,period,numerator,denominator,absence\n';

const CHUNK_CHARACTERS = 256 * 1024;

/** @param day  the first of the month */
export function observationLine(practice: string, metric: string, day: string, cell: Cell): string {
  const { numerator, denominator, absence } = cell;
  return `${practice},${metric},${day.slice(0, 7)},${numerator ?? ''},${denominator},${absence ?? ''}\n`;
}

/** The observations of every metric as CSV, in pieces of some thousand lines; what is in memory does not grow with them. */
export function* observationChunks(
  world: World,
  models: readonly MetricModel[],
): Generator<{ text: string; rows: number }> {
  const { parameters, practices } = world;
  const codes = practices.map(({ number }) => practiceCode(number));
  const days = Array.from({ length: parameters.months }, (_, month) => firstDayOf(parameters, month));
  let text = OBSERVATIONS_HEADER;
  let rows = 0;
  for (const model of models) {
    for (const cell of cellsOf(world, model)) {
      text += observationLine(codes[cell.practice]!, model.code, days[cell.month]!, cell);
      rows += 1;
      if (text.length < CHUNK_CHARACTERS) continue;
      yield { text, rows };
      text = '';
      rows = 0;
    }
  }
  if (text !== '') yield { text, rows };
}
