import { registerEnumType } from 'type-graphql';

export enum EffectDirection {
  INCREASE = 'INCREASE',
  DECREASE = 'DECREASE',
  NO_SIGNIFICANT_CHANGE = 'NO_SIGNIFICANT_CHANGE',
  NO_EFFECT_STATED = 'NO_EFFECT_STATED',
  SLOWER_RISE = 'SLOWER_RISE',
  SMALLER_THAN_EARLIER_ESTIMATE = 'SMALLER_THAN_EARLIER_ESTIMATE',
}
registerEnumType(EffectDirection, {
  name: 'EffectDirection',
  description: 'What a study says of the direction of an effect; it may say so without printing a number.',
  valuesConfig: {
    INCREASE: { description: 'More of the outcome.' },
    DECREASE: { description: 'Less of the outcome.' },
    NO_SIGNIFICANT_CHANGE: {
      description:
        'No change that passed the study’s own test. Not the same as no effect, and not the same as unknown.',
    },
    NO_EFFECT_STATED: { description: 'The study says that there was no effect.' },
    SLOWER_RISE: { description: 'It rose, but less than where it is compared with.' },
    SMALLER_THAN_EARLIER_ESTIMATE: {
      description: 'Smaller than an earlier estimate of the same; no direction is given.',
    },
  },
});
