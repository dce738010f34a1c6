import { ApiError } from '../../graphql';

/**
 * A question about a simulated metric is about simulated practices, and one about a real metric about real ones: the two are never
 * held against each other.
 *
 * @param isSimulated  whether the metric is
 * @throws {ApiError} `SIMULATED_AND_REAL`, naming the first that is of the other sort
 */
export function expectSameSort(
  isSimulated: boolean,
  named: readonly { key: string; isSimulated: boolean }[],
  field = 'input.cohorts',
): void {
  const other = named.find((one) => one.isSimulated !== isSimulated);
  if (other === undefined) return;
  const sentence = `${field}: ${other.key} is ${sortOf(other.isSimulated)} and the metric is ${sortOf(isSimulated)}: a comparison takes one or the other`;
  throw new ApiError('SIMULATED_AND_REAL', sentence, { field });
}

function sortOf(isSimulated: boolean): string {
  return isSimulated ? 'simulated' : 'real';
}
