import { registerEnumType } from 'type-graphql';

export enum CaveatCode {
  OBSERVATIONAL = 'OBSERVATIONAL',
  ECOLOGICAL = 'ECOLOGICAL',
  SELF_SELECTED_ADOPTION = 'SELF_SELECTED_ADOPTION',
  FEW_TREATED_CLUSTERS = 'FEW_TREATED_CLUSTERS',
  UNNAMED_MEMBERS = 'UNNAMED_MEMBERS',
  PROXY_COHORT = 'PROXY_COHORT',
  UNCERTAIN_DATES = 'UNCERTAIN_DATES',
  SHORT_SERIES = 'SHORT_SERIES',
  COVID_PERIOD = 'COVID_PERIOD',
  BOUNDARY_CHANGE = 'BOUNDARY_CHANGE',
  UNWEIGHTED_VALUES = 'UNWEIGHTED_VALUES',
  DIFFERENT_TIMES = 'DIFFERENT_TIMES',
  SHARED_PRACTICES = 'SHARED_PRACTICES',
  MULTIPLE_TESTS = 'MULTIPLE_TESTS',
  SUCCESSION = 'SUCCESSION',
  LIST_JUMP = 'LIST_JUMP',
  METRIC = 'METRIC',
  SIMULATED_DATA = 'SIMULATED_DATA',
  FEW_EVENTS = 'FEW_EVENTS',
  NO_COMPARISON_GROUP = 'NO_COMPARISON_GROUP',
  STAGGERED_TWFE = 'STAGGERED_TWFE',
  PRETREND = 'PRETREND',
  POOR_PRE_FIT = 'POOR_PRE_FIT',
}
registerEnumType(CaveatCode, {
  name: 'CaveatCode',
  description: 'Why an answer may not be read as it first looks.',
  valuesConfig: {
    OBSERVATIONAL: { description: 'Nobody was assigned by chance: a difference is no effect.' },
    ECOLOGICAL: { description: 'The figures are of practices, not of patients.' },
    SELF_SELECTED_ADOPTION: { description: 'Practices chose to join, and joiners differed beforehand.' },
    FEW_TREATED_CLUSTERS: {
      description: 'One or few trusts or federations lead all practices of a model, and share what befalls them.',
    },
    UNNAMED_MEMBERS: {
      description: 'A programme of the area has members whom nobody named; a comparator may be one of them.',
    },
    PROXY_COHORT: { description: 'A cohort only stands in for what is meant.' },
    UNCERTAIN_DATES: {
      description: 'Some joining or leaving dates are known only by bounds; that time counts to nobody.',
    },
    SHORT_SERIES: { description: 'Fewer than twelve periods.' },
    COVID_PERIOD: { description: 'Periods from March 2020 on are included.' },
    BOUNDARY_CHANGE: {
      description:
        'The commissioner began or ended within the window, or its practices are known by the register alone.',
    },
    UNWEIGHTED_VALUES: { description: 'Published as a value only: averaged over practices, not over patients.' },
    DIFFERENT_TIMES: {
      description:
        'Time of a cohort and of its reference lies apart: a difference also holds how the metric moved meanwhile.',
    },
    SHARED_PRACTICES: {
      description: 'Practices count to a cohort and to its reference, so that the two move together.',
    },
    MULTIPLE_TESTS: { description: 'Several contrasts are made at once: read q beside p.' },
    SUCCESSION: { description: 'Practices that count were taken over, and are followed into their successor or not.' },
    LIST_JUMP: { description: 'Lists of practices jumped by more than a fifth from one month to the next.' },
    METRIC: { description: 'Something about the metric itself.' },
    SIMULATED_DATA: { description: 'The data are made up.' },
    FEW_EVENTS: { description: 'Too few events a period for the limits of a chart.' },
    NO_COMPARISON_GROUP: { description: 'Members alone are looked at, without comparators.' },
    STAGGERED_TWFE: { description: 'Two-way fixed effects where practices joined at different times.' },
    PRETREND: { description: 'Members moved otherwise than comparators before they joined.' },
    POOR_PRE_FIT: { description: 'The synthetic members do not follow the true ones before they joined.' },
  },
});

export enum ExclusionReasonCode {
  TRANSITION = 'TRANSITION',
  UNCERTAIN_MEMBERSHIP = 'UNCERTAIN_MEMBERSHIP',
  OVERLAP = 'OVERLAP',
  MISSING = 'MISSING',
  CLOSED = 'CLOSED',
  SUPPRESSED = 'SUPPRESSED',
  NOT_COLLECTED = 'NOT_COLLECTED',
  NOT_PUBLISHED = 'NOT_PUBLISHED',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  ZERO_DENOMINATOR = 'ZERO_DENOMINATOR',
  NOT_POOLABLE = 'NOT_POOLABLE',
  MERGED = 'MERGED',
  LIST_JUMP = 'LIST_JUMP',
  NO_LIST = 'NO_LIST',
  LEFT_OUT = 'LEFT_OUT',
  NOT_A_PRACTICE = 'NOT_A_PRACTICE',
}
registerEnumType(ExclusionReasonCode, {
  name: 'ExclusionReason',
  description: 'Why time of a practice counts to no cohort.',
  valuesConfig: {
    TRANSITION: { description: 'It joined or left on a known day within the period.' },
    UNCERTAIN_MEMBERSHIP: { description: 'The bounds of its dates leave open whether it was a member.' },
    OVERLAP: { description: 'It was in two cohorts at once, and the question counts such time to none.' },
    MISSING: {
      description:
        'It was open, and nothing is published for it. Of a cohort of everybody, only practices that anything is published for in the window are missed.',
    },
    CLOSED: { description: 'Its code had closed or not yet opened, and nothing is published for it.' },
    SUPPRESSED: { description: 'The publisher hides a small number.' },
    NOT_COLLECTED: { description: 'Nobody collected it.' },
    NOT_PUBLISHED: { description: 'It was collected and not published.' },
    NOT_APPLICABLE: { description: 'The question does not arise for the practice.' },
    ZERO_DENOMINATOR: { description: 'There was nothing to divide by.' },
    NOT_POOLABLE: {
      description:
        'Its numbers cannot be added to those of others: events that are not whole or negative, a part larger than the whole, or a value beside numerators of others.',
    },
    MERGED: {
      description:
        'It and the practice that took it over count as one, and belonged to the cohort differently (`succession: FOLLOW`).',
    },
    LIST_JUMP: {
      description:
        'Its list jumped by more than a fifth from one month to the next. In `flagged` it counts all the same; in `excluded` the question leaves it out.',
    },
    NO_LIST: { description: 'Weights by list were asked for, and no list of the period is known.' },
    LEFT_OUT: {
      description:
        'It belonged to a compared programme, and the question leaves it out of the cohort: by `where`, by `excluding`, or because the set was fixed on another day. It is no comparator either.',
    },
    NOT_A_PRACTICE: { description: 'The code is no GP practice: a clinic, say, that also prescribes.' },
  },
});

export enum EffectMethod {
  BEFORE_AFTER = 'BEFORE_AFTER',
  DIFFERENCE_IN_DIFFERENCES = 'DIFFERENCE_IN_DIFFERENCES',
  TWO_WAY_FIXED_EFFECTS = 'TWO_WAY_FIXED_EFFECTS',
  POISSON_FIXED_EFFECTS = 'POISSON_FIXED_EFFECTS',
  GROUP_TIME_ATT = 'GROUP_TIME_ATT',
  INTERRUPTED_TIME_SERIES = 'INTERRUPTED_TIME_SERIES',
  SYNTHETIC_CONTROL = 'SYNTHETIC_CONTROL',
  GENERALISED_SYNTHETIC_CONTROL = 'GENERALISED_SYNTHETIC_CONTROL',
}
registerEnumType(EffectMethod, {
  name: 'EffectMethod',
  description: 'Ways to estimate what joining a model was associated with.',
  valuesConfig: {
    BEFORE_AFTER: { description: 'Members before and after, nobody else.' },
    DIFFERENCE_IN_DIFFERENCES: { description: 'Change in members against change in comparators, one starting date.' },
    TWO_WAY_FIXED_EFFECTS: {
      description: 'Regression with effects of practice and period; a comparator only where starts are staggered.',
    },
    POISSON_FIXED_EFFECTS: { description: 'The same for counts: a rate ratio.' },
    GROUP_TIME_ATT: { description: 'Effects by group and time for staggered starts (Callaway and Sant’Anna).' },
    INTERRUPTED_TIME_SERIES: { description: 'Level and slope of one series before and after.' },
    SYNTHETIC_CONTROL: { description: 'Each member against a weighted mean of comparators.' },
    GENERALISED_SYNTHETIC_CONTROL: { description: 'The same by interactive fixed effects.' },
  },
});

export enum NotEstimableReason {
  NOT_YET_OFFERED = 'NOT_YET_OFFERED',
  NO_MODEL = 'NO_MODEL',
  REFERENCE_IS_A_MODEL = 'REFERENCE_IS_A_MODEL',
  STAGGERED_STARTS = 'STAGGERED_STARTS',
  NEEDS_COUNTS = 'NEEDS_COUNTS',
  NO_INTERVAL = 'NO_INTERVAL',
  TOO_FEW_PERIODS_BEFORE = 'TOO_FEW_PERIODS_BEFORE',
  NO_TREATED_UNITS = 'NO_TREATED_UNITS',
  NO_COMPARISON_UNITS = 'NO_COMPARISON_UNITS',
  TOO_FEW_DONORS = 'TOO_FEW_DONORS',
  NO_OBSERVATIONS_BEFORE = 'NO_OBSERVATIONS_BEFORE',
  NO_OBSERVATIONS_AFTER = 'NO_OBSERVATIONS_AFTER',
  TOO_FEW_OBSERVATIONS = 'TOO_FEW_OBSERVATIONS',
  NO_EVENTS = 'NO_EVENTS',
  TOO_FEW_EVENTS = 'TOO_FEW_EVENTS',
  NO_EXPECTED_EVENTS = 'NO_EXPECTED_EVENTS',
  NO_CONSECUTIVE_POINTS = 'NO_CONSECUTIVE_POINTS',
  TOO_FEW_UNITS = 'TOO_FEW_UNITS',
  UNITS_WITHOUT_EVENTS = 'UNITS_WITHOUT_EVENTS',
  ABSORBED_BY_FIXED_EFFECTS = 'ABSORBED_BY_FIXED_EFFECTS',
  COLLINEAR = 'COLLINEAR',
  SEPARATION = 'SEPARATION',
  NOT_CONVERGED = 'NOT_CONVERGED',
  TOO_FEW_STUDIES = 'TOO_FEW_STUDIES',
  NO_VARIANCE = 'NO_VARIANCE',
}
registerEnumType(NotEstimableReason, {
  name: 'NotEstimableReason',
  description: 'Why a method cannot answer.',
  valuesConfig: {
    NOT_YET_OFFERED: { description: 'This server does not offer the method yet.' },
    NO_MODEL: { description: 'The first cohort is no model or programme that practices join on a day.' },
    REFERENCE_IS_A_MODEL: { description: 'The reference is a model itself, and shows no course without one.' },
    STAGGERED_STARTS: { description: 'Practices joined at different times, and the method takes one date for all.' },
    NEEDS_COUNTS: { description: 'The method counts events, and the metric has none.' },
    NO_INTERVAL: { description: 'The effect would have no limits, and is not given without.' },
    TOO_FEW_PERIODS_BEFORE: { description: 'There are too few periods before joining, or on one side.' },
    NO_TREATED_UNITS: { description: 'No member has the values that are needed.' },
    NO_COMPARISON_UNITS: { description: 'No comparator has the values that are needed.' },
    TOO_FEW_DONORS: { description: 'There are too few donors.' },
    NO_OBSERVATIONS_BEFORE: { description: 'There are no values before joining.' },
    NO_OBSERVATIONS_AFTER: { description: 'There are no values after joining.' },
    TOO_FEW_OBSERVATIONS: { description: 'There are fewer values than coefficients.' },
    NO_EVENTS: { description: 'There are no events.' },
    TOO_FEW_EVENTS: { description: 'There are too few events.' },
    NO_EXPECTED_EVENTS: { description: 'No events are expected.' },
    NO_CONSECUTIVE_POINTS: { description: 'No two points of a series follow each other.' },
    TOO_FEW_UNITS: { description: 'There are too few practices.' },
    UNITS_WITHOUT_EVENTS: { description: 'Too many practices have no events for the scale.' },
    ABSORBED_BY_FIXED_EFFECTS: { description: 'Membership does not vary within practices and periods.' },
    COLLINEAR: { description: 'Membership cannot be told from the other terms of the model.' },
    SEPARATION: { description: 'A group has no events at all.' },
    NOT_CONVERGED: { description: 'The fit did not come to rest.' },
    TOO_FEW_STUDIES: { description: 'There are too few practices to pool.' },
    NO_VARIANCE: { description: 'A practice shows no variance to weight it by.' },
  },
});

export enum Standard {
  ESP_2013 = 'ESP_2013',
}
registerEnumType(Standard, {
  name: 'Standard',
  description: 'A standard population.',
  valuesConfig: { ESP_2013: { description: 'The European Standard Population of 2013.' } },
});
