/** What the record has to say of a claim. */
export type Verdict = 'SUPPORTED' | 'CONTRADICTED' | 'NOT_COMPARABLE' | 'NOT_DETERMINABLE';

export interface Judged {
  verdict: Verdict;
  /** In a sentence or two about this very claim. */
  explanation: string;
}

export const notComparable = (explanation: string): Judged => ({ verdict: 'NOT_COMPARABLE', explanation });
export const notDeterminable = (explanation: string): Judged => ({ verdict: 'NOT_DETERMINABLE', explanation });
