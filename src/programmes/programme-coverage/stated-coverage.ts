import type { PartialDate, Quantity } from '../../graphql';
import type { Day } from '../../time';

/** As much of a claim as its place in a stated share depends on. */
export interface StatedClaim {
  nodeId: number;
  metric: string;
  sourceId: number;
  modality: string;
  asOf: PartialDate | null;
  quantity: Quantity | null;
}

/** What one source says of a day: so many practices, of so many. */
export interface StatedCoverageRow<Claim = StatedClaim> {
  practices: Quantity;
  ofPractices: Quantity | null;
  share: number | null;
  modality: string;
  isMisreading: boolean;
  claims: Claim[];
}

/**
 * Pairs each number of practices that a source gives of a day with the number of practices in the area that the same source
 * gives of that day, and adds what it says of the share in its own words. The share is ours, from those two numbers; words
 * such as "almost half" stay words.
 *
 * @param ofProgramme  claims about the programme
 * @param ofArea       claims about its commissioner
 * @param misreadings  claims that the record holds to be misreadings of another
 * @returns            the sharpest date first; what is said to be so before what would be; misreadings last
 */
export function statedCoverage<Claim extends StatedClaim>(
  ofProgramme: readonly Claim[],
  ofArea: readonly Claim[],
  misreadings: ReadonlySet<number>,
  day: Day,
): StatedCoverageRow<Claim>[] {
  const spokenOf = (metric: string, claims: readonly Claim[]) =>
    claims.filter((claim) => claim.metric === metric && claim.quantity !== null && speaksOf(claim, day));
  const areas = spokenOf('PRACTICES_IN_AREA', ofArea);
  const shares = spokenOf('PRACTICE_SHARE', ofProgramme);
  return spokenOf('PRACTICES_IN_PROGRAMME', ofProgramme)
    .map((claim) => {
      const area = areas.find(({ sourceId }) => sourceId === claim.sourceId);
      const words = shares.filter(
        (share) => share.sourceId === claim.sourceId && isSaidAsSo(share) === isSaidAsSo(claim),
      );
      return {
        practices: claim.quantity!,
        ofPractices: area?.quantity ?? null,
        share: shareOf(claim.quantity!, area?.quantity ?? null),
        modality: claim.modality,
        isMisreading: misreadings.has(claim.nodeId),
        claims: [claim, ...(area === undefined ? [] : [area]), ...words],
      };
    })
    .sort(byTrustworthiness);
}

/** Does the day lie within the bounds of what the claim speaks of? A claim that nobody can date speaks of no day. */
function speaksOf({ asOf }: StatedClaim, day: Day): boolean {
  if (asOf === null || (asOf.earliest === null && asOf.latest === null)) return false;
  return (asOf.earliest === null || asOf.earliest <= day) && (asOf.latest === null || asOf.latest >= day);
}

/** What is so, or was inferred to be, is one class; what would be or will be is the other. */
function isSaidAsSo({ modality }: StatedClaim): boolean {
  return modality === 'ACTUAL' || modality === 'ESTIMATE';
}

function shareOf(practices: Quantity, ofPractices: Quantity | null): number | null {
  if (practices.value === null || ofPractices?.value === null || ofPractices === null) return null;
  return ofPractices.value === 0 ? null : practices.value / ofPractices.value;
}

const PRECISION = ['DAY', 'MONTH', 'YEAR', 'BOUNDED', 'UNKNOWN'];

function byTrustworthiness(a: StatedCoverageRow, b: StatedCoverageRow): number {
  const rank = ({ isMisreading, claims: [claim] }: StatedCoverageRow): number[] => [
    Number(isMisreading),
    PRECISION.indexOf(claim!.asOf!.precision),
    Number(!isSaidAsSo(claim!)),
    claim!.nodeId,
  ];
  const [first, second] = [rank(a), rank(b)];
  const place = first.findIndex((value, index) => value !== second[index]);
  return place === -1 ? 0 : first[place]! - second[place]!;
}
