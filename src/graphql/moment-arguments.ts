import { ArgsType, Field, Int } from 'type-graphql';
import { londonDay, type Moment } from '../time';
import { ApiError } from './errors';
import { DateScalar, DateTimeScalar } from './scalars';

/** The three clocks, as every root field takes them. */
@ArgsType()
export class MomentArguments {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'What was true on this day, reached at its start. If absent: the London date of the revision that answers. May lie in the future.',
  })
  asOf?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only what sources had said by this instant. If absent: no filter on when things were said.',
  })
  asKnownAt?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'What this server had recorded by this revision: the argument that makes an answer repeatable, byte for byte. If absent: the latest.',
  })
  atRevision?: number | null;
}

export interface RevisionStamp {
  number: number;
  /** ISO, UTC. */
  recordedAt: string;
}

/** Where an operation learns what is recorded. `latest` is read once and then stays, so that no two fields disagree. */
export interface RevisionClock {
  latest(): Promise<RevisionStamp & { /** the database's clock */ now: string }>;
  at(number: number): Promise<RevisionStamp>;
  /** Has the operation read anything of the record? */
  wasAsked(): boolean;
}

/** The slice of the context that root fields need to know their moment. */
export interface MomentContext {
  revisionClock: RevisionClock;
}

/** @throws {ApiError} `MOMENT_IN_FUTURE` or `BAD_INPUT` */
export async function resolveMoment(args: MomentArguments, { revisionClock }: MomentContext): Promise<Moment> {
  const latest = await revisionClock.latest();
  const atRevision = args.atRevision ?? latest.number;
  if (atRevision > latest.number) {
    throw new ApiError(
      'MOMENT_IN_FUTURE',
      `atRevision ${atRevision} has not been recorded: the latest revision is ${latest.number}`,
    );
  }
  if (atRevision < 1 && latest.number > 0) throw new ApiError('BAD_INPUT', `atRevision begins at 1, got ${atRevision}`);
  const asKnownAt = args.asKnownAt ?? null;
  if (asKnownAt !== null && Date.parse(asKnownAt) > Date.parse(latest.now)) {
    throw new ApiError(
      'MOMENT_IN_FUTURE',
      `asKnownAt ${asKnownAt} lies in the future: nobody has said anything by then`,
    );
  }
  const asOf =
    args.asOf ?? londonDay((atRevision === latest.number ? latest : await revisionClock.at(atRevision)).recordedAt);
  const isExplicit = [args.asOf, args.asKnownAt, args.atRevision].some(
    (argument) => argument !== null && argument !== undefined,
  );
  return { asOf, asKnownAt, atRevision, isExplicit };
}
