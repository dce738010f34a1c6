import type { Database } from '../../database';
import { addMonths, standsAt, type Day, type Moment } from '../../time';
import { CELL_STATES, emptyPanel, type Panel, type PanelUnit } from './panel';

interface PanelSeries {
  practice_id: number;
  periods: string;
  months: string;
  numerators: string;
  denominators: string;
  present_values: string;
  absences: string;
}

interface StoredUnit {
  node_id: number;
  key: string;
  opened_on: Day | null;
  closed_on: Day | null;
}

/**
 * One metric in a window, read as one series of text for each practice: PostgreSQL adds the rows up, and nothing passes through
 * objects row by row.
 *
 * @param alsoPractices  practices that belong to the question although nothing may be published for them
 */
export async function readPanel(
  database: Database,
  metricId: number,
  window: { from: Day; to: Day },
  alsoPractices: readonly number[],
  moment: Moment,
): Promise<Panel> {
  const series = await database.rows<PanelSeries>(
    `select o.practice_id,
       string_agg(o.period_start::text, ',' order by o.period_start) as periods,
       string_agg(o.period_months::text, ',' order by o.period_start) as months,
       string_agg(coalesce(o.numerator::text, ''), ',' order by o.period_start) as numerators,
       string_agg(coalesce(o.denominator::text, ''), ',' order by o.period_start) as denominators,
       string_agg(coalesce(o.value::text, ''), ',' order by o.period_start) as present_values,
       string_agg(coalesce(o.absence::text, ''), ',' order by o.period_start) as absences
     from observation o
     where o.metric_id = $2 and o.period_start >= $3 and o.period_start < $4 and ${standsAt('o', '$1')}
     group by o.practice_id`,
    [moment.atRevision, metricId, window.from, window.to],
  );
  const ids = [...new Set([...series.map((one) => one.practice_id), ...alsoPractices])];
  const units = await readUnits(database, ids, moment);
  return fillPanel(series, units);
}

async function readUnits(database: Database, ids: readonly number[], moment: Moment): Promise<PanelUnit[]> {
  const rows = await database.rows<StoredUnit>(
    `select n.id as node_id, n.key, o.opened_on, o.closed_on from node n
     left join organisation o on o.node_id = n.id and ${standsAt('o', '$1')}
     where n.id = any($2) order by n.key`,
    [moment.atRevision, ids],
  );
  return rows.map((row) => ({ practiceId: row.node_id, odsCode: row.key, openedOn: row.opened_on, closedOn: row.closed_on }));
}

function fillPanel(series: readonly PanelSeries[], units: PanelUnit[]): Panel {
  const lengths = new Map<Day, number>();
  for (const one of series) {
    const months = one.months.split(',');
    one.periods.split(',').forEach((from, index) => lengths.set(from, Number(months[index])));
  }
  const periods = [...lengths.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, months]) => ({ from, to: addMonths(from, months), months }));
  const periodIndex = new Map(periods.map((period, index) => [period.from, index]));
  const unitIndex = new Map(units.map((unit, index) => [unit.practiceId, index]));
  const stateIndex = new Map<string, number>(CELL_STATES.map((state, index) => [state, index]));
  const panel = emptyPanel(units, periods);
  const number = (text: string | undefined): number => (text === undefined || text === '' ? Number.NaN : Number(text));
  for (const one of series) {
    const row = unitIndex.get(one.practice_id)! * periods.length;
    const [numerators, denominators, values, absences] = [one.numerators, one.denominators, one.present_values, one.absences].map((text) => text.split(','));
    one.periods.split(',').forEach((from, index) => {
      const cell = row + periodIndex.get(from)!;
      panel.numerators[cell] = number(numerators![index]);
      panel.denominators[cell] = number(denominators![index]);
      panel.values[cell] = number(values![index]);
      const absence = absences![index]!;
      panel.states[cell] = absence === '' ? 0 : stateIndex.get(absence)!;
      if (absence === '' && numerators![index] !== '') panel.isValueOnly = false;
    });
  }
  return panel;
}
