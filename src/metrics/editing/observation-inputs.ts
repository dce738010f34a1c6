import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { EditInput, EditPayload } from '../../changes';
import { DateScalar } from '../../graphql';
import type { Day } from '../../time';
import { OutcomeMetric } from '../outcome-metric.entity';
import { AbsenceReason } from '../vocabulary';

/** More goes through the importer, which takes any number. */
export const MOST_ROWS = 10_000;

const METRIC = 'The code of the metric, in any case.';

@InputType({
  description:
    'What was measured of one organisation in one period: numerator and denominator, or a value alone, or the reason why there is none.',
})
export class ObservationInput {
  @Field(() => String, { description: 'The ODS code of the practice, trust, commissioner or network.' })
  organisation!: string;

  @Field(() => DateScalar, { description: 'The first day of the period, which is the first of a month.' })
  from!: Day;

  @Field(() => Int, { nullable: true, description: 'How many months the period has, 1 to 120. Without it: 1.' })
  months?: number | null;

  @Field(() => Float, { nullable: true, description: 'What was counted; beside a denominator.' })
  numerator?: number | null;

  @Field(() => Float, { nullable: true, description: 'What it was counted over, above zero; beside a numerator.' })
  denominator?: number | null;

  @Field(() => Float, { nullable: true, description: 'The value, where it was published without its parts.' })
  value?: number | null;

  @Field(() => AbsenceReason, { nullable: true, description: 'Why there is no number; alone.' })
  absence?: AbsenceReason | null;
}

@InputType({
  description: `Observations of one metric from one source, at most ${MOST_ROWS}. They take the place of what stands of the same organisations and periods.`,
})
export class RecordObservationsInput extends EditInput {
  @Field(() => String, { description: METRIC })
  metric!: string;

  @Field(() => String, { description: 'The key of the source that they are from.' })
  source!: string;

  @Field(() => [ObservationInput], { description: `The observations: 1 to ${MOST_ROWS}, each once.` })
  rows!: ObservationInput[];
}

@InputType({
  description: 'Observations that should no longer stand. They stay readable at the revisions at which they did.',
})
export class RetractObservationsInput extends EditInput {
  @Field(() => String, { description: METRIC })
  metric!: string;

  @Field(() => [String], {
    description: `The ODS codes of the organisations that they are of: 1 to ${MOST_ROWS}.`,
  })
  organisations!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'Periods that begin on this day or later. Without it: all.' })
  from?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Periods that begin before this day. Without it: all.' })
  to?: Day | null;

  @Field(() => Int, { nullable: true, description: 'Only periods of so many months. Without it: of any length.' })
  months?: number | null;
}

@ObjectType({ description: 'What recording observations came to.', simpleResolvers: true })
export class RecordObservationsPayload extends EditPayload {
  @Field(() => OutcomeMetric, { nullable: true, description: 'What they are of; null where nothing was recorded.' })
  metric!: OutcomeMetric | null;

  @Field(() => Int, { nullable: true, description: 'How many were new or different; null where nothing was recorded.' })
  recorded!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many said what stood already, and so were left alone; null where nothing was recorded.',
  })
  unchanged!: number | null;
}

@ObjectType({ description: 'What retracting observations came to.', simpleResolvers: true })
export class RetractObservationsPayload extends EditPayload {
  @Field(() => OutcomeMetric, { nullable: true, description: 'What they are of; null where nothing was retracted.' })
  metric!: OutcomeMetric | null;

  @Field(() => Int, { nullable: true, description: 'How many no longer stand; null where none was retracted.' })
  retracted!: number | null;
}
