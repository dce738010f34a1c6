import type { Database } from '../../database';
import { daysBetween, standsAt, type Day, type Moment } from '../../time';
import type { Panel } from './panel';

/** A list further from the beginning of a period says nothing of it: never 2016 by 2021. */
const NEAR_ENOUGH_DAYS = 92;

interface StoredList {
  practice_id: number;
  day: Day;
  patients: number;
}

/**
 * Registered patients for each cell of a panel: the list nearest to the beginning of the period, where one lies within 92 days
 * of it; NaN elsewhere.
 */
export async function readListWeights(database: Database, panel: Panel, moment: Moment): Promise<Float64Array> {
  const lists = await database.rows<StoredList>(
    `select l.organisation_id as practice_id, l.as_of_earliest as day, l.patients from list_size l
     where l.organisation_id = any($2) and l.patients is not null and l.as_of_precision = 'DAY' and ${standsAt('l', '$1')}
     order by l.organisation_id, l.as_of_earliest`,
    [moment.atRevision, panel.units.map((unit) => unit.practiceId)],
  );
  const byPractice = new Map<number, StoredList[]>();
  for (const list of lists) byPractice.set(list.practice_id, [...(byPractice.get(list.practice_id) ?? []), list]);
  const weights = new Float64Array(panel.states.length).fill(Number.NaN);
  panel.units.forEach((unit, u) => {
    const own = byPractice.get(unit.practiceId) ?? [];
    panel.periods.forEach((period, p) => {
      let nearest = NEAR_ENOUGH_DAYS + 1;
      for (const list of own) {
        const distance = Math.abs(daysBetween(list.day, period.from));
        if (distance < nearest) {
          nearest = distance;
          weights[u * panel.periods.length + p] = list.patients;
        }
      }
    });
  });
  return weights;
}
