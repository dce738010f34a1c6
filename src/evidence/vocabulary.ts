import { registerEnumType } from 'type-graphql';

export enum SourceKind {
  NEWS = 'NEWS',
  PEER_REVIEWED = 'PEER_REVIEWED',
  REGISTER = 'REGISTER',
  REGULATOR = 'REGULATOR',
  BOARD_PAPER = 'BOARD_PAPER',
  PRESS_RELEASE = 'PRESS_RELEASE',
  OFFICIAL_STATISTIC = 'OFFICIAL_STATISTIC',
  ORGANISATION_PAGE = 'ORGANISATION_PAGE',
  COMPILATION = 'COMPILATION',
}
registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'What kind of publication a source is.',
  valuesConfig: {
    NEWS: { description: 'A news article.' },
    PEER_REVIEWED: { description: 'A paper that was reviewed by peers.' },
    REGISTER: { description: 'One dated edition of a register of organisations.' },
    REGULATOR: { description: 'A page of the regulator.' },
    BOARD_PAPER: { description: 'A paper of a board, council or committee.' },
    PRESS_RELEASE: { description: 'A press release.' },
    OFFICIAL_STATISTIC: { description: 'An official statistic.' },
    ORGANISATION_PAGE: { description: 'A page that an organisation published of its own.' },
    COMPILATION: { description: 'A compilation of other sources, such as the evidence bundled with this server.' },
  },
});

export enum SourceAccess {
  FULL_TEXT = 'FULL_TEXT',
  EXCERPT = 'EXCERPT',
  ABSTRACT = 'ABSTRACT',
  DATA_FILE = 'DATA_FILE',
  CITED_ONLY = 'CITED_ONLY',
}
registerEnumType(SourceAccess, {
  name: 'SourceAccess',
  description: 'How much of a source was read.',
  valuesConfig: {
    FULL_TEXT: { description: 'All of it.' },
    EXCERPT: { description: 'Parts of it.' },
    ABSTRACT: { description: 'Its abstract only.' },
    DATA_FILE: { description: 'It is a data file, and that was read.' },
    CITED_ONLY: { description: 'Nothing of it: it is known through another source.' },
  },
});

export enum EvidenceGrade {
  A = 'A',
  B = 'B',
  C = 'C',
  D = 'D',
}
registerEnumType(EvidenceGrade, {
  name: 'EvidenceGrade',
  description: 'How far a statement can be relied on, by who makes it.',
  valuesConfig: {
    A: { description: 'Register, regulator or peer-reviewed.' },
    B: { description: 'Page of a trust, promoter, commissioner, council or think tank.' },
    C: { description: 'News or press release.' },
    D: { description: 'Our own inference or arithmetic.' },
  },
});

export enum IntegrationModel {
  TRUST_LED_INTEGRATION = 'TRUST_LED_INTEGRATION',
  PRIMARY_CARE_HOME = 'PRIMARY_CARE_HOME',
  SUPER_PARTNERSHIP = 'SUPER_PARTNERSHIP',
  MULTI_SITE_PRACTICE = 'MULTI_SITE_PRACTICE',
  FEDERATION = 'FEDERATION',
  PRIMARY_CARE_NETWORK = 'PRIMARY_CARE_NETWORK',
  INDEPENDENT = 'INDEPENDENT',
}
registerEnumType(IntegrationModel, {
  name: 'IntegrationModel',
  description: 'A model of scaled-up primary care, in the order of precedence where one must be named.',
  valuesConfig: {
    TRUST_LED_INTEGRATION: { description: 'An NHS trust runs the practice (vertical integration).' },
    PRIMARY_CARE_HOME: {
      description: 'A primary care home of the National Association of Primary Care, run by a federation.',
    },
    SUPER_PARTNERSHIP: { description: 'One partnership over many practices.' },
    MULTI_SITE_PRACTICE: { description: 'One practice code with many sites.' },
    FEDERATION: { description: 'Practices that work together, usually through a company, and keep their contracts.' },
    PRIMARY_CARE_NETWORK: { description: 'A group of practices under the national network contract, from July 2019.' },
    INDEPENDENT: { description: 'In none of the above on that day.' },
  },
});

export enum Modality {
  ACTUAL = 'ACTUAL',
  FORECAST = 'FORECAST',
  CONDITIONAL = 'CONDITIONAL',
  ESTIMATE = 'ESTIMATE',
}
registerEnumType(Modality, {
  name: 'Modality',
  description: 'In what sense something is said.',
  valuesConfig: {
    ACTUAL: { description: 'It is so.' },
    FORECAST: { description: 'It will be so.' },
    CONDITIONAL: { description: 'It would be so, if something else happened.' },
    ESTIMATE: { description: 'It was inferred from data.' },
  },
});

export enum Attribution {
  OWN_REPORTING = 'OWN_REPORTING',
  UNNAMED_SOURCE = 'UNNAMED_SOURCE',
  NAMED_PERSON = 'NAMED_PERSON',
  DOCUMENT = 'DOCUMENT',
}
registerEnumType(Attribution, {
  name: 'Attribution',
  description: 'Whom the source relies on.',
  valuesConfig: {
    OWN_REPORTING: { description: 'The publication says it in its own voice.' },
    UNNAMED_SOURCE: { description: 'Somebody whom it does not name.' },
    NAMED_PERSON: { description: 'A person whom it names.' },
    DOCUMENT: { description: 'A document, or it is the document itself.' },
  },
});

export enum Knowledge {
  KNOWN = 'KNOWN',
  POSSIBLY_KNOWN = 'POSSIBLY_KNOWN',
}
registerEnumType(Knowledge, {
  name: 'Knowledge',
  description: 'Had it been published by `asKnownAt`? What had certainly not been is left out of every list.',
  valuesConfig: {
    KNOWN: { description: 'It had been published by then, or no `asKnownAt` was asked for.' },
    POSSIBLY_KNOWN: {
      description: 'It may have been: its publication is known only by bounds, and the instant lies between them.',
    },
  },
});

export enum Direction {
  INCREASE = 'INCREASE',
  DECREASE = 'DECREASE',
}
registerEnumType(Direction, {
  name: 'Direction',
  description: 'Up or down.',
  valuesConfig: {
    INCREASE: { description: 'More of it.' },
    DECREASE: { description: 'Less of it.' },
  },
});

export enum Grain {
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  YEAR = 'YEAR',
}
registerEnumType(Grain, {
  name: 'Grain',
  description: 'A length of calendar time.',
  valuesConfig: {
    MONTH: { description: 'One month.' },
    QUARTER: { description: 'Three months.' },
    YEAR: { description: 'Twelve months.' },
  },
});
