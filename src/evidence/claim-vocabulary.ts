import { registerEnumType } from 'type-graphql';

export enum ClaimKind {
  QUANTITY = 'QUANTITY',
  DATE = 'DATE',
  STAGE = 'STAGE',
  RANK = 'RANK',
  RELATION = 'RELATION',
  ROLE = 'ROLE',
  DESCRIPTION = 'DESCRIPTION',
  ACTIVITY = 'ACTIVITY',
  INTENTION = 'INTENTION',
  OPINION = 'OPINION',
  FINDING = 'FINDING',
}
registerEnumType(ClaimKind, {
  name: 'ClaimKind',
  description: 'What kind of thing a claim says.',
  valuesConfig: {
    QUANTITY: { description: 'How many or how much.' },
    DATE: { description: 'When something happened or will happen.' },
    STAGE: { description: 'How far a practice or cohort has come in joining a programme.' },
    RANK: { description: 'A place in an order, such as the highest number in England.' },
    RELATION: { description: 'How two organisations stand to each other.' },
    ROLE: { description: 'What post somebody holds.' },
    DESCRIPTION: { description: 'What something is, in words.' },
    ACTIVITY: { description: 'What is being done.' },
    INTENTION: { description: 'What somebody means to do.' },
    OPINION: { description: 'What somebody thinks of it.' },
    FINDING: { description: 'What a study found, in words.' },
  },
});

export enum CausalWording {
  NONE = 'NONE',
  TEMPORAL = 'TEMPORAL',
  ASSOCIATIONAL = 'ASSOCIATIONAL',
  CAUSAL = 'CAUSAL',
}
registerEnumType(CausalWording, {
  name: 'CausalWording',
  description:
    'How the wording ties a change to a cause. It is about the words: it says nothing of whether the cause is proven.',
  valuesConfig: {
    NONE: { description: 'No change, or no tie to anything.' },
    TEMPORAL: { description: 'The change came after: “since”.' },
    ASSOCIATIONAL: { description: 'The change goes with something: “linked to”.' },
    CAUSAL: { description: 'Somebody brought the change about: “has been able to reduce”.' },
  },
});
