/**
 * Codes of the Organisation Data Service never begin with SIM, and the database gives what does a negative identity. The kind of
 * an organisation stands in the first digit, so that a practice keeps its code however many trusts there are.
 */
export const practiceCode = (number: number): string => code(number);
export const trustCode = (number: number): string => code(90_000 + number);
export const federationCode = (number: number): string => code(92_000 + number);
export const commissionerCode = (number: number): string => code(94_000 + number);

/** No more practices than have codes of their own. */
export const MOST_PRACTICES = 89_999;

function code(number: number): string {
  return `SIM${String(number).padStart(5, '0')}`;
}
