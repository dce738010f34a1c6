import type { EndingStatement, JoinedStatement } from '../../../src/programmes/membership';
import type { Bounds, Moment } from '../../../src/time';

let nextId = 1;

/** A day, or `[earliest, latest]` where only bounds are known. */
export type When = string | [string | null, string | null];

export function bounds(when: When): Bounds {
  return typeof when === 'string' ? { earliest: when, latest: when } : { earliest: when[0], latest: when[1] };
}

interface Said {
  practice?: number;
  programme?: number;
  model?: string;
  from?: When;
  to?: When;
  /** Of publication. */
  said?: When;
  source?: number;
  preferred?: boolean;
  endedBy?: EndingStatement;
  revises?: JoinedStatement;
}

/** A JOINED row: of practice 1 in programme 1, run by a trust, unless said otherwise. */
export function joined(said: Said): JoinedStatement {
  const stated = bounds(said.said ?? '2016-01-01');
  return {
    participationId: nextId++,
    programmeId: said.programme ?? 1,
    model: said.model ?? 'TRUST_LED_INTEGRATION',
    practiceId: said.practice ?? 1,
    sourceId: said.source ?? 1,
    isPreferred: said.preferred ?? true,
    statedEarliest: stated.earliest!,
    statedLatest: stated.latest!,
    from: bounds(said.from ?? '2016-06-01'),
    to: said.to === undefined ? null : bounds(said.to),
    ending: said.endedBy ?? null,
    revisesId: said.revises?.participationId ?? null,
  };
}

/** The row that ends a spell: the practice LEFT, unless another stage is named. */
export function ending(from: When, said: When, stage = 'LEFT'): EndingStatement {
  const stated = bounds(said);
  return { stage, from: bounds(from), statedEarliest: stated.earliest!, statedLatest: stated.latest! };
}

/** A question asked with or without a filter on when things were said. */
export function asked(asKnownAt: string | null = null): Moment {
  return {
    asOf: '2020-01-01',
    asKnownAt: asKnownAt === null ? null : `${asKnownAt}T12:00:00.000000Z`,
    atRevision: 1,
    isExplicit: true,
  };
}
