import { registerEnumType } from 'type-graphql';

export enum MembershipRule {
  AS_IT_WAS = 'AS_IT_WAS',
  FIXED = 'FIXED',
}
registerEnumType(MembershipRule, {
  name: 'MembershipRule',
  description: 'Whose patient-time counts to a cohort.',
  valuesConfig: {
    AS_IT_WAS: { description: 'Patient-time counts to a model only while the practice belonged to it.' },
    FIXED: {
      description: 'The practices that belonged on one day (`fixedOn`) count over the whole window, before and after.',
    },
  },
});

export enum OverlapRule {
  FIRST_COHORT = 'FIRST_COHORT',
  EACH = 'EACH',
  NONE = 'NONE',
}
registerEnumType(OverlapRule, {
  name: 'OverlapRule',
  description: 'What happens to a practice that is in two cohorts at once; `population.overlapping` says how many.',
  valuesConfig: {
    FIRST_COHORT: { description: 'Counted in the cohort that is named first.' },
    EACH: { description: 'Counted in each.' },
    NONE: { description: 'Counted in none.' },
  },
});

export enum LeaverRule {
  CENSORED = 'CENSORED',
  KEPT = 'KEPT',
}
registerEnumType(LeaverRule, {
  name: 'LeaverRule',
  description: 'What happens to practices that left.',
  valuesConfig: {
    CENSORED: { description: 'They count until they left.' },
    KEPT: { description: 'They count as if they had stayed.' },
  },
});

export enum SuccessionRule {
  STOP = 'STOP',
  FOLLOW = 'FOLLOW',
}
registerEnumType(SuccessionRule, {
  name: 'SuccessionRule',
  description: 'What happens to a practice that another one took over, as far as a source says so.',
  valuesConfig: {
    STOP: { description: 'Its time ends with its code; the successor counts for itself, before and after.' },
    FOLLOW: {
      description:
        'It and its successor are one practice over the whole window: their numerators and denominators are added while both exist, so that the series has no break. It counts to a cohort only while all its parts belong to it alike.',
    },
  },
});

export enum ListJumpRule {
  KEPT = 'KEPT',
  LEFT_OUT = 'LEFT_OUT',
}
registerEnumType(ListJumpRule, {
  name: 'ListJumpRule',
  description: 'What happens to practices whose list jumped by more than a fifth from one month to the next.',
  valuesConfig: {
    KEPT: { description: 'They count; `population.flagged` names them, and a caveat says how many.' },
    LEFT_OUT: { description: 'Nothing of them counts: before and after they are not the same practice.' },
  },
});

export enum Weighting {
  PRACTICE = 'PRACTICE',
  LIST = 'LIST',
}
registerEnumType(Weighting, {
  name: 'Weighting',
  description: 'How metrics are averaged that are published as a value only, without numerator and denominator.',
  valuesConfig: {
    PRACTICE: { description: 'Each practice counts the same.' },
    LIST: {
      description: 'By registered patients, where a list of the period is known: within 92 days of its beginning.',
    },
  },
});
