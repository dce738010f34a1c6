import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType('Estimate', {
  description: 'A number that can be checked: it never travels without its interval, unit and method.',
  simpleResolvers: true,
})
export class Estimate {
  @Field(() => Float, { description: 'The estimate itself, in `unit`.' })
  value!: number;

  @Field(() => Float, { description: 'The lower limit of its interval, in `unit`.' })
  lower!: number;

  @Field(() => Float, { description: 'The upper limit of its interval, in `unit`.' })
  upper!: number;

  @Field(() => Float, { description: 'The confidence of the interval, two-sided, as a fraction: 0.95.' })
  confidence!: number;

  @Field(() => String, { description: 'What one of it is, such as `per 1,000 patients a year`.' })
  unit!: string;

  @Field(() => String, { description: 'How value and interval were made; says so where the arithmetic is ours.' })
  method!: string;
}
