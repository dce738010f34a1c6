import { registerEnumType } from 'type-graphql';

export enum ParticipationStage {
  EXPRESSED_INTEREST = 'EXPRESSED_INTEREST',
  IN_TALKS = 'IN_TALKS',
  ADVANCED_TALKS = 'ADVANCED_TALKS',
  DUE_DILIGENCE = 'DUE_DILIGENCE',
  APPROVED = 'APPROVED',
  JOINED = 'JOINED',
  WITHDREW = 'WITHDREW',
  LEFT = 'LEFT',
  MERGED = 'MERGED',
  CLOSED = 'CLOSED',
}
registerEnumType(ParticipationStage, {
  name: 'ParticipationStage',
  description: 'How far a practice is on its way into a programme, or out of it.',
  valuesConfig: {
    EXPRESSED_INTEREST: { description: 'It has shown interest.' },
    IN_TALKS: { description: 'It is talking with the lead.' },
    ADVANCED_TALKS: { description: 'The talks are said to be advanced.' },
    DUE_DILIGENCE: { description: 'Its accounts, staff and premises are being examined.' },
    APPROVED: { description: 'The boards have agreed; it has not yet joined.' },
    JOINED: { description: 'It is in: for a trust-led programme, the trust runs it.' },
    WITHDREW: { description: 'Talks ended without joining. Never inferred from silence.' },
    LEFT: { description: 'It was in and is no longer: its first day is the first day out.' },
    MERGED: { description: 'Its code merged into another. Ends no membership: the service may go on.' },
    CLOSED: { description: 'Its code closed. Ends no membership: a code can close because the practice stayed.' },
  },
});

/** The same words as the type of that name in `time`, as the schema offers them. */
export enum Certainty {
  CERTAIN = 'CERTAIN',
  POSSIBLE = 'POSSIBLE',
}
registerEnumType(Certainty, {
  name: 'Certainty',
  description: 'Sources often give only bounds for a date, so that a day may lie between them.',
  valuesConfig: {
    CERTAIN: { description: 'Certainly a member that day, wherever between the bounds the truth lies.' },
    POSSIBLE: {
      description: 'Possibly a member that day, as far as the bounds allow; includes whoever certainly was.',
    },
  },
});

export enum ProgrammeStatus {
  ACTIVE = 'ACTIVE',
  ENDED = 'ENDED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ProgrammeStatus, {
  name: 'ProgrammeStatus',
  description: 'Whether a programme goes on, as far as it is known.',
  valuesConfig: {
    ACTIVE: { description: 'It goes on.' },
    ENDED: { description: 'It has ended.' },
    UNKNOWN: { description: 'Not known to us.' },
  },
});

export enum CohortIdentification {
  NONE = 'NONE',
  CANDIDATES = 'CANDIDATES',
}
registerEnumType(CohortIdentification, {
  name: 'CohortIdentification',
  description: 'Whether anything is known of who is meant by a number.',
  valuesConfig: {
    NONE: { description: 'Nobody named any of them.' },
    CANDIDATES: { description: 'Some practices are candidates, or confirmed; `members` says which and why.' },
  },
});

export enum CohortMemberCertainty {
  CANDIDATE = 'CANDIDATE',
  CONFIRMED = 'CONFIRMED',
}
registerEnumType(CohortMemberCertainty, {
  name: 'CohortMemberCertainty',
  description: 'How sure it is that a practice belongs to a cohort.',
  valuesConfig: {
    CANDIDATE: { description: 'It fits; no source names it.' },
    CONFIRMED: { description: 'A source names it.' },
  },
});
