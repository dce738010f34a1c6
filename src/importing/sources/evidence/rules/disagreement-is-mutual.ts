import type { CrossCheck } from '.';

/** If one claim conflicts with another, the other conflicts with the one. */
export const disagreementIsMutual: CrossCheck = (linesOf, problems) => {
  const others = new Map(linesOf('claims.csv').map(({ cells }) => [cells.claim_id!, cells.conflicts_with!.split(' ')]));
  for (const { line, cells } of linesOf('claims.csv')) {
    for (const other of others.get(cells.claim_id!)!.filter(Boolean)) {
      if (others.get(other)?.includes(cells.claim_id!) === false)
        problems.add(
          'claims.csv',
          line,
          `conflicts_with names ${other}, which does not name ${cells.claim_id} in return`,
        );
    }
  }
};
