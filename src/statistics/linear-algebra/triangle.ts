/** Solves R x = b for an upper triangular R whose diagonal has no 0; what R holds beyond b is not looked at. */
export function solveTriangle(upper: readonly (readonly number[])[], rightSide: readonly number[]): number[] {
  const solution = [...rightSide];
  for (let row = solution.length - 1; row >= 0; row -= 1) {
    let rest = solution[row]!;
    for (let column = row + 1; column < solution.length; column += 1) rest -= upper[row]![column]! * solution[column]!;
    solution[row] = rest / upper[row]![row]!;
  }
  return solution;
}

/** Inverse of the upper triangle of the given size, by rows. */
export function inverseOfTriangle(upper: readonly (readonly number[])[], size: number): number[][] {
  const places = Array.from({ length: size }, (_, place) => place);
  const byColumn = places.map((column) =>
    solveTriangle(
      upper,
      places.map((row) => (row === column ? 1 : 0)),
    ),
  );
  return places.map((row) => places.map((column) => byColumn[column]![row]!));
}
