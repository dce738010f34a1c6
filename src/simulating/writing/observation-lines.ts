import { cellsOf, type MetricModel } from '../outcomes';
import { firstDayOf, practiceCode, type World } from '../world';

export const OBSERVATIONS_FILE = 'observations.csv';
export const OBSERVATIONS_HEADER = 'practice,metric,period,numerator,denominator,absence\n';

const CHUNK_CHARACTERS = 256 * 1024;

/** The observations of every metric as CSV, in pieces of some thousand lines; what is in memory does not grow with them. */
export function* observationChunks(
  world: World,
  models: readonly MetricModel[],
): Generator<{ text: string; rows: number }> {
  const { parameters, practices } = world;
  const codes = practices.map(({ number }) => practiceCode(number));
  const months = Array.from({ length: parameters.months }, (_, month) => firstDayOf(parameters, month).slice(0, 7));
  let text = OBSERVATIONS_HEADER;
  let rows = 0;
  for (const model of models) {
    for (const { practice, month, numerator, denominator, absence } of cellsOf(world, model)) {
      text += `${codes[practice]!},${model.code},${months[month]!},${absence === null ? `${numerator},${denominator},` : `,${denominator},${absence}`}\n`;
      rows += 1;
      if (text.length < CHUNK_CHARACTERS) continue;
      yield { text, rows };
      text = '';
      rows = 0;
    }
  }
  if (text !== '') yield { text, rows };
}
