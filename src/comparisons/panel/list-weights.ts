import type { Database } from '../../database';
import { lastDayHeard } from '../../evidence';
import { daysBetween, standsAt, type Day, type Moment } from '../../time';
import type { Panel } from './panel';

/** A list further from the beginning of a period says nothing of it: never 2016 by 2021. */
const NEAR_ENOUGH_DAYS = 92;

const DAY_ZERO: Day = '2000-01-01';

interface StoredList {
  practice_id: number;
  day: Day;
  patients: number;
}

/** Days counted from one day, since there may be many millions of pairs to compare. */
interface CountedList {
  day: number;
  patients: number;
}

interface CountedPeriod {
  from: number;
  to: number;
}

/**
 * Registered patients for each cell of a panel, from lists of the period: dated within it or within 92 days of its beginning,
 * and of those the nearest to its beginning. NaN where there is none.
 */
export async function readListWeights(database: Database, panel: Panel, moment: Moment): Promise<Float64Array> {
  const byPractice = await readLists(
    database,
    panel.units.map((unit) => unit.practiceId),
    moment,
  );
  const periods = panel.periods.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }));
  const weights = new Float64Array(panel.states.length).fill(Number.NaN);
  panel.units.forEach(({ practiceId }, unit) => {
    const lists = byPractice.get(practiceId);
    if (lists === undefined) return;
    periods.forEach((period, place) => {
      weights[unit * periods.length + place] = patientsIn(period, lists);
    });
  });
  return weights;
}

function patientsIn(period: CountedPeriod, lists: readonly CountedList[]): number {
  let patients = Number.NaN;
  let nearest = Number.POSITIVE_INFINITY;
  for (const list of lists) {
    const distance = Math.abs(list.day - period.from);
    const isOfPeriod = distance <= NEAR_ENOUGH_DAYS || (list.day >= period.from && list.day < period.to);
    if (!isOfPeriod || distance >= nearest) continue;
    patients = list.patients;
    nearest = distance;
  }
  return patients;
}

function dayNumber(day: Day): number {
  return daysBetween(DAY_ZERO, day);
}

/** Lists counted on a day and known at the moment, oldest first; of several of one day the best comes first. */
async function readLists(
  database: Database,
  practiceIds: readonly number[],
  moment: Moment,
): Promise<Map<number, CountedList[]>> {
  const lists = await database.rows<StoredList & Record<string, unknown>>(
    `select l.organisation_id as practice_id, l.as_of_earliest as day, l.patients
     from list_size l join source s on s.node_id = l.source_id and ${standsAt('s', '$1')}
     where l.organisation_id = any($2) and l.patients is not null and l.as_of_precision = 'DAY' and ${standsAt('l', '$1')}
       and ($3::date is null or s.published_latest <= $3)
     order by l.organisation_id, l.as_of_earliest, l.is_approximate, l.grade,
       s.published_latest desc nulls last, s.published_earliest desc nulls last, s.title collate "C" desc, l.source_id`,
    [moment.atRevision, practiceIds, lastDayHeard(moment)],
  );
  const byPractice = new Map<number, CountedList[]>();
  for (const { practice_id, day, patients } of lists) {
    const list = { day: dayNumber(day), patients };
    const own = byPractice.get(practice_id);
    if (own === undefined) byPractice.set(practice_id, [list]);
    else own.push(list);
  }
  return byPractice;
}
