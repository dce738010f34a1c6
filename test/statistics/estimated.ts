import type { NotEstimable } from '../../src/statistics';

/** The estimate, where the test rests on there being one. */
export function estimated<Answer extends { readonly isEstimable: true }>(answer: Answer | NotEstimable): Answer {
  if (!answer.isEstimable) throw new Error(`not estimable: ${JSON.stringify(answer)}`);
  return answer;
}
