import { resolveColumns, squeezed, type Column } from '../../reading';

const WANTED = {
  indicatorId: ['Indicator ID'],
  indicatorName: ['Indicator Name'],
  areaCode: ['Area Code'],
  areaType: ['Area Type'],
  sex: ['Sex'],
  age: ['Age'],
  categoryType: ['Category Type'],
  period: ['Time period'],
  value: ['Value'],
  count: ['Count'],
  denominator: ['Denominator'],
  note: ['Value note'],
  sortable: ['Time period Sortable'],
};

/** Which only newer downloads have. */
const RANGE = 'Time period range';

/** Names, and how the site colours a value in its tables. */
const OF_THE_SITE =
  /^(parentcode|parentname|areaname|category|recenttrend|comparedto.*|newdata|timeperiodrange|(lower|upper)ci.*)$/;

/** @throws {ImportInputError} HEADER_UNUSABLE */
export function fingertipsColumns(header: readonly string[], where: string) {
  const { columns, unread } = resolveColumns(header, WANTED, where);
  const names = header.map(squeezed);
  const rangeAt = names.indexOf(squeezed(RANGE));
  const range: Column | null = rangeAt === -1 ? null : { index: rangeAt, heading: RANGE };
  const limits = names.flatMap((name, index) => (/^(lower|upper)ci/.test(name) ? [index] : []));
  return { columns, range, limits, unread: unread.filter((heading) => !OF_THE_SITE.test(squeezed(heading))) };
}

/** A header with all that is needed: no other publication has these columns. */
export function recognise(first: readonly string[][]): boolean {
  const names = (first[0] ?? []).map(squeezed);
  return Object.values(WANTED).every(([heading]) => names.includes(squeezed(heading!)));
}
