import type { Cells } from '../fields';
import type { RowRule } from './evidence-table';

const isGiven = (cells: Cells, heading: string): boolean => (cells[heading] ?? '') !== '';

/** Of the two cells one is filled and one is empty. */
export function exactlyOne(one: string, other: string): RowRule {
  return (cells) =>
    isGiven(cells, one) === isGiven(cells, other) ? `expected either ${one} or ${other}, and not both` : null;
}

/** The second cell may be filled only where the first is. */
export function onlyBeside(heading: string, needed: string): RowRule {
  return (cells) =>
    isGiven(cells, heading) && !isGiven(cells, needed) ? `${heading} is given without ${needed}` : null;
}

/** A number is a point, or a range that may be open at one end, and never both. */
export function pointOrRange(point: string, least: string, most: string): RowRule {
  return (cells) => {
    if (isGiven(cells, point) && (isGiven(cells, least) || isGiven(cells, most)))
      return `${point} is given beside ${least} or ${most}: a number is a point or a range`;
    return inOrderAsNumbers(cells, least, most) ? null : `${least} ${cells[least]} is more than ${most} ${cells[most]}`;
  };
}

/** Numbers that are both given do not decrease from the first to the last. */
export function ascending(...headings: string[]): RowRule {
  return (cells) => {
    const given = headings.filter((heading) => isGiven(cells, heading));
    const at = given.findIndex((heading, place) => place > 0 && !inOrderAsNumbers(cells, given[place - 1]!, heading));
    return at === -1
      ? null
      : `${given[at - 1]} ${cells[given[at - 1]!]} is more than ${given[at]} ${cells[given[at]!]}`;
  };
}

function inOrderAsNumbers(cells: Cells, first: string, second: string): boolean {
  if (!isGiven(cells, first) || !isGiven(cells, second)) return true;
  return !(Number(cells[first]) > Number(cells[second]));
}

/** The second date does not come before the first, as far as the two are sharp enough to tell. */
export function inTimeOrder(first: string, second: string): RowRule {
  return (cells) => {
    if (!isGiven(cells, first) || !isGiven(cells, second)) return null;
    const sharpness = Math.min(cells[first]!.length, cells[second]!.length);
    return cells[first]!.slice(0, sharpness) > cells[second]!.slice(0, sharpness)
      ? `${first} ${cells[first]} comes after ${second} ${cells[second]}`
      : null;
  };
}
