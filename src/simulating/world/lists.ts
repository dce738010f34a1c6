import type { SimulationParameters } from '../parameters';
import type { Merger } from './mergers';
import type { Practice } from './practices';

/** Patients of every practice in every month: cell `practice * months + month`, 0 where it is not open. */
export function makeLists(
  { months }: SimulationParameters,
  practices: readonly Practice[],
  mergers: readonly Merger[],
): Int32Array {
  const lists = new Int32Array(practices.length * months);
  practices.forEach(({ patients, growthPerYear }, place) => {
    for (let month = 0; month < months; month += 1) {
      lists[place * months + month] = Math.round(patients * (1 + growthPerYear) ** (month / 12));
    }
  });
  for (const { absorbed, survivor, month } of mergers) {
    for (let later = month; later < months; later += 1) {
      lists[survivor * months + later]! += lists[absorbed * months + later]!;
      lists[absorbed * months + later] = 0;
    }
  }
  return lists;
}
