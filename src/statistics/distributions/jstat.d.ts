// jStat ships no types. Only what is used is declared, on purpose: its t quantile is good to 6e-8 only and its upper
// tails are 1 minus a cumulative probability, so nothing else of it should be reached for.
declare module 'jstat' {
  export const jStat: {
    readonly chisquare: { inv(probability: number, degreesOfFreedom: number): number };
  };
}
