import { registerEnumType } from 'type-graphql';

/** How an organisation is filed in the record; what the API shows of it are its types. */
export type OrganisationKind = 'TRUST' | 'PRACTICE' | 'FEDERATION' | 'PCN' | 'COMMISSIONER' | 'COUNCIL' | 'OTHER';

export enum PracticeStatus {
  ACTIVE = 'ACTIVE',
  CLOSED = 'CLOSED',
  DORMANT = 'DORMANT',
  PROPOSED = 'PROPOSED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(PracticeStatus, {
  name: 'PracticeStatus',
  description:
    'What the practice register says of a practice code. It says nothing about who runs the practice: a code can fall dormant or close because the practice stayed.',
  valuesConfig: {
    ACTIVE: { description: 'Open, with prescribers linked to the code.' },
    CLOSED: { description: 'Closed: the register prints a closing date on or before the day.' },
    DORMANT: { description: 'No prescriber is linked to the code, which is kept.' },
    PROPOSED: { description: 'Not open yet: proposed, or with an opening date after the day.' },
    UNKNOWN: { description: 'No register edition on or before the day is known, and no date decides.' },
  },
});

export enum FederationKind {
  GP_FEDERATION = 'GP_FEDERATION',
  PRIMARY_CARE_NETWORK = 'PRIMARY_CARE_NETWORK',
}
registerEnumType(FederationKind, {
  name: 'FederationKind',
  description: 'In which way practices work together.',
  valuesConfig: {
    GP_FEDERATION: {
      description: 'Practices that work together, usually through a company, and keep their contracts.',
    },
    PRIMARY_CARE_NETWORK: { description: 'A group of practices under the national network contract, from July 2019.' },
  },
});

export enum NameKind {
  REGISTER_CURRENT = 'REGISTER_CURRENT',
  REGISTER_FORMER = 'REGISTER_FORMER',
  PRINTED = 'PRINTED',
  VARIANT = 'VARIANT',
  SHORT = 'SHORT',
  DESCRIPTION = 'DESCRIPTION',
  MISPRINT = 'MISPRINT',
}
registerEnumType(NameKind, {
  name: 'NameKind',
  description: 'In what way a name stands for an organisation.',
  valuesConfig: {
    REGISTER_CURRENT: { description: 'The name in the latest register edition.' },
    REGISTER_FORMER: { description: 'A name in earlier register editions.' },
    PRINTED: { description: 'The name under which the organisation goes in a publication.' },
    VARIANT: { description: 'Nearly the name, in other words.' },
    SHORT: { description: 'A shortened name.' },
    DESCRIPTION: { description: 'A description instead of a name.' },
    MISPRINT: { description: 'A name that was printed by mistake.' },
  },
});

export enum RelationPredicate {
  COMMISSIONED_BY = 'COMMISSIONED_BY',
  SUCCEEDED_BY = 'SUCCEEDED_BY',
  ABSORBED_BY = 'ABSORBED_BY',
  RUNS = 'RUNS',
  SPONSORS = 'SPONSORS',
  PART_OF = 'PART_OF',
  OPERATED_BY = 'OPERATED_BY',
  HOSTED_BY = 'HOSTED_BY',
  LABELLED_PROXY_FOR = 'LABELLED_PROXY_FOR',
}
registerEnumType(RelationPredicate, {
  name: 'RelationPredicate',
  description:
    'What links the subject of a relation to its object. Who runs a practice is a participation, not a relation.',
  valuesConfig: {
    COMMISSIONED_BY: { description: 'The subject, a practice, is commissioned by the object.' },
    SUCCEEDED_BY: { description: 'The object took over from the subject.' },
    ABSORBED_BY: { description: 'The subject became part of the object.' },
    RUNS: { description: 'The subject runs the object.' },
    SPONSORS: { description: 'The subject sponsors the object.' },
    PART_OF: { description: 'The subject is part of the object.' },
    OPERATED_BY: { description: 'The object operates the subject, as a register prints it.' },
    HOSTED_BY: { description: 'The subject has its registered address at the object.' },
    LABELLED_PROXY_FOR: { description: 'The subject stands in for the object in a presentation: never evidence.' },
  },
});
