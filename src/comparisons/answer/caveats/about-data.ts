import type { Answer } from '../answer';
import { CaveatCode } from '../vocabulary';
import type { CaveatRow } from './caveat-row';

/** The first day of what later readers treat as the pandemic. */
const COVID_FROM = '2020-03-01';
const SHORT_SERIES_PERIODS = 12;

/** What is to be known of the numbers themselves. */
export function aboutData(answer: Answer): CaveatRow[] {
  const { metric } = answer;
  return [
    ...series(answer),
    ...valueOnly(answer),
    ...metric.caveats.map((sentence) => ({ code: CaveatCode.METRIC, sentence })),
    ...(metric.isSimulated ? [{ code: CaveatCode.SIMULATED_DATA, sentence: 'The data are made up.' }] : []),
  ];
}

function series({ panel: { periods } }: Answer): CaveatRow[] {
  const rows: CaveatRow[] = [];
  if (periods.length > 0 && periods.length < SHORT_SERIES_PERIODS) {
    const holds = periods.length === 1 ? 'one period' : `${periods.length} periods`;
    rows.push({
      code: CaveatCode.SHORT_SERIES,
      sentence: `The window holds ${holds}: too few to tell a level from chance.`,
    });
  }
  if (periods.some(({ to }) => to > COVID_FROM)) {
    rows.push({
      code: CaveatCode.COVID_PERIOD,
      sentence: 'Time from March 2020 on is included, when care of every kind changed.',
    });
  }
  return rows;
}

function valueOnly({ panel, pooling, metric }: Answer): CaveatRow[] {
  if (!panel.isValueOnly || panel.periods.length === 0 || metric.kind === 'COUNT') return [];
  const how =
    pooling.listWeights === null
      ? 'averaged over practices, each counted once'
      : 'averaged over practices by the patients on their lists';
  return [
    {
      code: CaveatCode.UNWEIGHTED_VALUES,
      sentence: `Published as a value without numerator and denominator: ${how}, which is not the share of all patients or items.`,
    },
  ];
}
