import type { Answer } from '../answer';
import { CaveatCode } from '../vocabulary';
import { aboutContrasts } from './about-contrasts';
import { aboutData } from './about-data';
import { aboutMembership } from './about-membership';
import { aboutModels } from './about-models';
import { aboutPractices } from './about-practices';
import type { CaveatRow } from './caveat-row';

/** Why this very answer may not be read as it first looks. */
export function caveats(answer: Answer): CaveatRow[] {
  return [
    {
      code: CaveatCode.OBSERVATIONAL,
      sentence:
        'Nobody was assigned to a model by chance: a difference between groups is an association, not an effect.',
    },
    { code: CaveatCode.ECOLOGICAL, sentence: 'The figures are of practices; nothing follows for single patients.' },
    ...aboutModels(answer),
    ...aboutMembership(answer),
    ...aboutPractices(answer),
    ...aboutContrasts(answer),
    ...aboutData(answer),
  ];
}
