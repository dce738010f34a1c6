import { registerEnumType } from 'type-graphql';

export enum MetricKind {
  RATE = 'RATE',
  PROPORTION = 'PROPORTION',
  MEAN = 'MEAN',
  COUNT = 'COUNT',
}
registerEnumType(MetricKind, {
  name: 'MetricKind',
  description: 'What kind of number a metric is, which decides how it is pooled.',
  valuesConfig: {
    RATE: { description: 'Events over patient-time, per so many patients a year.' },
    PROPORTION: { description: 'A part of a whole, between 0 and 1.' },
    MEAN: { description: 'A total over a count of things, such as days over stays.' },
    COUNT: { description: 'A count without a denominator.' },
  },
});

export enum AbsenceReason {
  SUPPRESSED = 'SUPPRESSED',
  NOT_COLLECTED = 'NOT_COLLECTED',
  NOT_PUBLISHED = 'NOT_PUBLISHED',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  ZERO_DENOMINATOR = 'ZERO_DENOMINATOR',
}
registerEnumType(AbsenceReason, {
  name: 'AbsenceReason',
  description: 'Why there is no value. Absence is never zero.',
  valuesConfig: {
    SUPPRESSED: { description: 'The publisher hides a small number.' },
    NOT_COLLECTED: { description: 'Nobody collected it.' },
    NOT_PUBLISHED: { description: 'It was collected and not published.' },
    NOT_APPLICABLE: { description: 'The question does not arise for this practice.' },
    ZERO_DENOMINATOR: { description: 'Nothing to divide by: a share of none.' },
  },
});

export enum Frequency {
  MONTHLY = 'MONTHLY',
  QUARTERLY = 'QUARTERLY',
  YEARLY = 'YEARLY',
  IRREGULAR = 'IRREGULAR',
}
registerEnumType(Frequency, {
  name: 'Frequency',
  description: 'How often a metric is published.',
  valuesConfig: {
    MONTHLY: { description: 'Every month.' },
    QUARTERLY: { description: 'Every quarter.' },
    YEARLY: { description: 'Every year.' },
    IRREGULAR: { description: 'At no fixed interval.' },
  },
});
