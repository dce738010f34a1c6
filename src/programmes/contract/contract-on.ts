import type { ClaimRow, ProvenanceRow } from '../../evidence';
import type { PartialDate } from '../../graphql';
import type { OrganisationRow } from '../../organisations';
import type { Day, Moment } from '../../time';
import { trustOn } from '../practice-models';
import type { ProgrammeContext } from '../programme-context';
import { ContractType } from './contract.type';

export interface ContractRow {
  type: ContractType | null;
  text: string | null;
  holder: OrganisationRow | null;
  operator: OrganisationRow | null;
  asSeen: PartialDate;
  provenance: ProvenanceRow;
}

/** The contract of a practice as last seen on or before the moment's day; null where nobody had seen it. */
export async function contractOn(
  practiceId: number,
  moment: Moment,
  { evidence, programmes }: ProgrammeContext,
): Promise<ContractRow | null> {
  const [claims, memberships] = await Promise.all([
    evidence.claimsBySubject.load(practiceId, moment),
    programmes.membershipsOfPractice.load(practiceId, moment),
  ]);
  const claim = lastSeen(claims, moment.asOf);
  if (claim === undefined) return null;
  return {
    type: Object.values(ContractType).find((type) => type === claim.valueText) ?? null,
    text: claim.valueText,
    holder: null,
    operator: trustOn(memberships, moment.asOf),
    asSeen: claim.asOf!,
    provenance: claim.provenance,
  };
}

function lastSeen(claims: readonly ClaimRow[], day: Day): ClaimRow | undefined {
  const seen = claims.filter(
    ({ metric, asOf }) => metric === 'CONTRACT_TYPE' && asOf?.latest != null && asOf.latest <= day,
  );
  return seen.sort((a, b) => (a.asOf!.latest! < b.asOf!.latest! ? -1 : 1)).at(-1);
}
