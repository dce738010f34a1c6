import { Field, InputType, Int } from 'type-graphql';

@InputType({
  description:
    'How an effect is estimated. Taken already, and without consequence while a method answers NOT_YET_OFFERED.',
})
export class EffectOptions {
  @Field(() => Int, {
    defaultValue: 0,
    description:
      'Months before joining in which practices may already have changed; they count neither as before nor as after.',
  })
  anticipationMonths!: number;

  @Field(() => Int, { defaultValue: 0, description: 'Months after joining that do not count yet.' })
  washOutMonths!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The seed of methods that draw at random: the same seed, the same answer.',
  })
  seed?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many times methods that draw at random draw.' })
  repetitions?: number | null;
}
