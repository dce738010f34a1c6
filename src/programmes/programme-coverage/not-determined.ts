import { holdsPossiblyOn, type Day } from '../../time';
import type { CoverageCountRow } from './coverage-count';

/** What a source says of practices that it gives only by number. */
export interface NumberedStatement {
  cohortLabel: string;
  stage: string;
  size: number | null;
  from: { earliest: Day | null; latest: Day | null };
  to: { earliest: Day | null; latest: Day | null } | null;
}

/** What the parts of a coverage that can't be given depend on. */
export interface CoverageGaps {
  day: Day;
  hasArea: boolean;
  certain: CoverageCountRow;
  possible: CoverageCountRow;
  stages: ReadonlySet<string>;
  numbered: readonly NumberedStatement[];
}

/** Why a part can't be given, in sentences; null where every part is there. */
export function whyNotDetermined(gaps: CoverageGaps): string | null {
  const sentences = [...whyNoMembers(gaps), ...whyNoShare(gaps), ...whyNoPatients(gaps)];
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** Numbers are never added to named practices: the same ones may be among them. */
function whyNoMembers({ stages, numbered, possible, day }: CoverageGaps): string[] {
  const counted = numbered.filter((statement) => holdsPossiblyOn(statement, day));
  const asked = counted.filter(({ stage }) => stages.has(stage) && (stage !== 'JOINED' || possible.practices === 0));
  const cohorts = new Map(asked.map((statement) => [`${statement.stage} ${statement.cohortLabel}`, statement]));
  const sentences = [...cohorts.values()].map(
    ({ stage, cohortLabel, size }) =>
      `At stage ${stage}, “${cohortLabel}” are known only by number${size === null ? '' : ` (${size})`}: nobody named them all, so none of them is counted here for it.`,
  );
  if (possible.practices > 0 || asked.length > 0) return sentences;
  return [`No source known at this moment names or counts practices at ${[...stages].join(' or ')} on ${day}.`];
}

function whyNoShare({ hasArea, certain, day }: CoverageGaps): string[] {
  if (!hasArea) return ['The programme has no commissioner on record, so there is no area to take a share of.'];
  if (certain.practicesInShare === null) {
    return [`No edition of the practice register near ${day} is known, so the share of practices is not determined.`];
  }
  const without = certain.practices - certain.practicesInShare;
  if (without === 0) return [];
  return [
    `${without} of the ${certain.practices} certain practices ${without === 1 ? 'is' : 'are'} not active in the area by that edition of the register and ${without === 1 ? 'has' : 'have'} no part in the share.`,
  ];
}

function whyNoPatients({ hasArea, certain, possible, day }: CoverageGaps): string[] {
  if (certain.ofPatients === null && possible.patients === null) {
    return hasArea ? [`No list sizes of ${day} are known, so patients and their share are not determined.`] : [];
  }
  const without = certain.practices - certain.practicesWithList;
  if (without === 0) return [];
  return [
    `${without} of the ${certain.practices} certain practices ${without === 1 ? 'has' : 'have'} no list of ${day} and ${without === 1 ? 'adds' : 'add'} no patients.`,
  ];
}
