import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../graphql';
import { Direction } from '../../evidence';
import { Practice } from '../../organisations';
import { Caveat } from '../answer/comparison.types';

export enum SpecialCauseRule {
  OUTSIDE_LIMITS = 'OUTSIDE_LIMITS',
  TREND = 'TREND',
  TWO_OF_THREE = 'TWO_OF_THREE',
  SHIFT = 'SHIFT',
}
registerEnumType(SpecialCauseRule, {
  name: 'SpecialCauseRule',
  description: 'By which rule a point is more than a process straying of itself.',
  valuesConfig: {
    OUTSIDE_LIMITS: { description: 'It lies outside the process limits.' },
    TREND: { description: 'It is one of seven or more that rise or fall.' },
    TWO_OF_THREE: { description: 'It is one of two in three that lie beyond a near limit.' },
    SHIFT: { description: 'It is one of seven or more on one side of the mean.' },
  },
});

export enum Variation {
  COMMON_CAUSE = 'COMMON_CAUSE',
  IMPROVEMENT = 'IMPROVEMENT',
  CONCERN = 'CONCERN',
  HIGH = 'HIGH',
  LOW = 'LOW',
}
registerEnumType(Variation, {
  name: 'Variation',
  description: 'What a point of a control chart shows.',
  valuesConfig: {
    COMMON_CAUSE: { description: 'The process strays as it always does.' },
    IMPROVEMENT: { description: 'Something changed, for the better.' },
    CONCERN: { description: 'Something changed, for the worse.' },
    HIGH: { description: 'Something changed upwards, of which nobody says that it is better or worse.' },
    LOW: { description: 'Something changed downwards, of which nobody says that it is better or worse.' },
  },
});

export enum FunnelPosition {
  BELOW_OUTER = 'BELOW_OUTER',
  BELOW_INNER = 'BELOW_INNER',
  WITHIN = 'WITHIN',
  ABOVE_INNER = 'ABOVE_INNER',
  ABOVE_OUTER = 'ABOVE_OUTER',
}
registerEnumType(FunnelPosition, {
  name: 'FunnelPosition',
  description: 'Where a practice lies in a funnel: a label in place of a rank.',
  valuesConfig: {
    BELOW_OUTER: { description: 'Below the outer line (99.8%).' },
    BELOW_INNER: { description: 'Between the lower lines (95% and 99.8%).' },
    WITHIN: { description: 'Within the inner lines.' },
    ABOVE_INNER: { description: 'Between the upper lines.' },
    ABOVE_OUTER: { description: 'Above the outer line.' },
  },
});

@ObjectType({ description: 'A stretch of a control chart with limits of its own.', simpleResolvers: true })
export class ControlChartSegment {
  @Field(() => DateScalar, { description: 'Its first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The first day after it.' })
  to!: string;

  @Field(() => Float, { nullable: true, description: 'The mean; null where no two periods follow each other.' })
  mean!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The lower process limit: the mean less 2.66 mean moving ranges.',
  })
  lower!: number | null;

  @Field(() => Float, { nullable: true, description: 'The upper process limit.' })
  upper!: number | null;

  @Field(() => Float, { nullable: true, description: 'Two thirds of the way from the mean to the lower limit.' })
  nearLower!: number | null;

  @Field(() => Float, { nullable: true, description: 'Two thirds of the way from the mean to the upper limit.' })
  nearUpper!: number | null;

  @Field(() => Boolean, { description: 'Do the limits rest on fewer than twelve points?' })
  isShort!: boolean;
}

@ObjectType({ description: 'One period of a control chart.', simpleResolvers: true })
export class ControlChartPoint {
  @Field(() => DateScalar, { description: 'Its first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The first day after it.' })
  to!: string;

  @Field(() => Float, { nullable: true, description: 'The pooled figure; null where nothing counts.' })
  value!: number | null;

  @Field(() => SpecialCauseRule, { nullable: true, description: 'By which rule it is a special cause; null for none.' })
  rule!: SpecialCauseRule | null;

  @Field(() => Variation, { nullable: true, description: 'What it shows; null without a figure or limits.' })
  variation!: Variation | null;
}

@ObjectType('ControlChart', {
  description:
    'One cohort over time by the rules of Making Data Count: has it changed, or does it stray as it always does? No evidence of what brought a change about.',
  simpleResolvers: true,
})
export class ControlChart {
  @Field(() => String, { description: 'The cohort.' })
  cohort!: string;

  @Field(() => String, { description: 'What one of its figures is.' })
  unit!: string;

  @Field(() => Direction, { nullable: true, description: 'Which way is better; null where nobody says.' })
  improvement!: Direction | null;

  @Field(() => [ControlChartSegment], { description: 'Stretches with limits of their own: one, unless rebased.' })
  segments!: ControlChartSegment[];

  @Field(() => [ControlChartPoint], { description: 'All periods of the window, oldest first.' })
  points!: ControlChartPoint[];

  @Field(() => Variation, { nullable: true, description: 'What the last point shows; null where it has no figure.' })
  variation!: Variation | null;

  @Field(() => [Caveat], { description: 'Why this chart may not be read as it first looks.' })
  caveats!: Caveat[];
}

@ObjectType({ description: 'One practice in a funnel.' })
export class FunnelPoint {
  @Field(() => Practice, { nullable: true, description: 'The practice.' })
  practice!: unknown;

  @Field(() => String, { description: 'Its ODS code.' })
  odsCode!: string;

  @Field(() => [String], { description: 'The cohorts that it counts to, at different times or at once.' })
  cohorts!: string[];

  @Field(() => Float, { description: 'Events, over the time that counts.' })
  numerator!: number;

  @Field(() => Float, { description: 'What they are counted over: patient-years for a rate.' })
  denominator!: number;

  @Field(() => Float, { description: 'Its figure, in the unit of the funnel.' })
  value!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Standard errors from the target, allowing for ordinary differences; null without events on a log scale.',
  })
  z!: number | null;

  @Field(() => Float, { description: 'The lower 95% line at its size.' })
  innerLower!: number;

  @Field(() => Float, { description: 'The upper 95% line at its size.' })
  innerUpper!: number;

  @Field(() => Float, { description: 'The lower 99.8% line at its size.' })
  outerLower!: number;

  @Field(() => Float, { description: 'The upper 99.8% line at its size.' })
  outerUpper!: number;

  @Field(() => FunnelPosition, { nullable: true, description: 'Where it lies; null where that cannot be told.' })
  position!: FunnelPosition | null;
}

@ObjectType('Funnel', {
  description:
    'All practices that count, each at its size, with limits that allow for how ordinary practices differ. Labels, no ranks: who lies outside is unusual, not good or bad.',
  simpleResolvers: true,
})
export class Funnel {
  @Field(() => String, { description: 'What one of its figures is.' })
  unit!: string;

  @Field(() => Float, { description: 'The figure of all together, which the lines are drawn around.' })
  target!: number;

  @Field(() => Float, {
    description: 'How far practices stray against what chance alone would do: about 1 where chance explains it.',
  })
  dispersionRatio!: number;

  @Field(() => Float, { description: 'Variance between practices, on the scale of the funnel.' })
  betweenVariance!: number;

  @Field(() => Boolean, { description: 'Are the lines wider because chance is too little?' })
  isAdjusted!: boolean;

  @Field(() => String, {
    description: 'The scale on which practices are judged; docs/methods/funnel-plots.md explains it.',
  })
  scale!: string;

  @Field(() => [FunnelPoint], { description: 'Every practice that counts, by code.' })
  points!: FunnelPoint[];
}
