import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'A number as it was said: a point, a range or a bound; never a midpoint.',
  simpleResolvers: true,
})
export class Quantity {
  @Field(() => Float, {
    nullable: true,
    description: 'The point, where one was said. Null when a range or a bound was said instead.',
  })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'The lower end of a range, or a lower bound.' })
  min!: number | null;

  @Field(() => Float, { nullable: true, description: 'The upper end of a range, or an upper bound.' })
  max!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Whether the ends belong to the range: `[` and `]` inclusive, `(` and `)` exclusive. The bracket beside a missing end says nothing.',
  })
  bounds!: string | null;

  @Field(() => Boolean, { description: 'True where the source hedges the number, or the figure is plainly round.' })
  approximate!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The hedge or qualifier as printed: `almost`, `nearly`, `more than`.',
  })
  text!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is counted: PRACTICE, PATIENT, PERCENT_CHANGE, GBP and so on, as in the evidence.',
  })
  unit!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Per how many of the unit of exposure, where the number is a rate.',
  })
  per!: number | null;
}
