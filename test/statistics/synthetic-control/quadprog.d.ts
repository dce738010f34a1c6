// quadprog ships no types. Arrays begin at 1, as in the Fortran that it comes from; what stands at 0 is not looked at.
declare module 'quadprog' {
  export function solveQP(
    quadratic: number[][],
    linear: number[],
    constraints: number[][],
    bounds: number[],
    equalities: number,
  ): { solution: number[]; message: string };
}
