import type { Certainty } from '../../time';
import type { EffectMethod } from '../answer/vocabulary';
import type { LeaverRule } from '../question/vocabulary';

/** Where comparators are taken from. */
export type DonorPlace = 'ALL' | 'SAME_PLACES' | 'OTHER_PLACES';

/** One way to ask the same question, of many that are defensible. */
export interface Specification {
  method: EffectMethod;
  donorPlace: DonorPlace;
  anticipationMonths: number;
  certainty: Certainty;
  leavers: LeaverRule;
}

/** The choices that are varied, each list in the order in which answers stand. */
export interface SpecificationChoices {
  methods: readonly EffectMethod[];
  donorPlaces: readonly DonorPlace[];
  anticipations: readonly number[];
  certainties: readonly Certainty[];
  leaverRules: readonly LeaverRule[];
}

/** Every combination of the choices. */
export function specificationsOf(choices: SpecificationChoices): Specification[] {
  return choices.methods.flatMap((method) =>
    choices.donorPlaces.flatMap((donorPlace) =>
      choices.anticipations.flatMap((anticipationMonths) =>
        choices.certainties.flatMap((certainty) =>
          choices.leaverRules.map((leavers) => ({ method, donorPlace, anticipationMonths, certainty, leavers })),
        ),
      ),
    ),
  );
}
