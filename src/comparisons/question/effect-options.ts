import { Field, InputType, Int, registerEnumType } from 'type-graphql';

export enum ComparisonUnits {
  NEVER_TREATED = 'NEVER_TREATED',
  NOT_YET_TREATED = 'NOT_YET_TREATED',
}
registerEnumType(ComparisonUnits, {
  name: 'ComparisonUnits',
  description: 'Whom practices that joined are compared with, where a method lets one choose.',
  valuesConfig: {
    NEVER_TREATED: { description: 'Comparators that never joined.' },
    NOT_YET_TREATED: { description: 'Those, and members whose joining lies ahead of both months.' },
  },
});

export enum ClusterBy {
  PRACTICE = 'PRACTICE',
  LEAD = 'LEAD',
}
registerEnumType(ClusterBy, {
  name: 'ClusterBy',
  description: 'What errors are taken to go together in.',
  valuesConfig: {
    PRACTICE: { description: 'Each practice by itself: too narrow where one trust runs several.' },
    LEAD: { description: 'The practices of one trust or federation together; needs several of them.' },
  },
});

@InputType({ description: 'How an effect is estimated. Left out, each is what the method pages advise.' })
export class EffectOptions {
  @Field(() => Int, {
    defaultValue: 0,
    description:
      'Months before joining in which practices may already have changed; they count neither as before nor as after.',
  })
  anticipationMonths: number = 0;

  @Field(() => Int, { defaultValue: 0, description: 'Months after joining that do not count yet.' })
  washOutMonths: number = 0;

  @Field(() => ComparisonUnits, {
    defaultValue: ComparisonUnits.NEVER_TREATED,
    description: 'Whom practices that joined are compared with, where the method lets one choose.',
  })
  comparison: ComparisonUnits = ComparisonUnits.NEVER_TREATED;

  @Field(() => ClusterBy, { defaultValue: ClusterBy.PRACTICE, description: 'What errors are taken to go together in.' })
  clusterBy: ClusterBy = ClusterBy.PRACTICE;

  @Field(() => Int, {
    defaultValue: 200,
    description:
      'Of more donors than this only the nearest are used: those most like a member in level, slope and spread before anybody joined.',
  })
  mostDonors: number = 200;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Are periods from March 2020 on used? Otherwise every series ends with February 2020.',
  })
  includesCovidPeriod: boolean = false;

  @Field(() => Int, {
    nullable: true,
    description:
      'For INTERRUPTED_TIME_SERIES: pairs of sine and cosine for the season; two if absent where both sides have 24 months, else none.',
  })
  harmonics?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The seed of methods that draw at random, 1 if absent: the same seed, the same answer.',
  })
  seed?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many times methods that draw at random draw; 999 if absent, at most 9,999.',
  })
  repetitions?: number | null;
}
