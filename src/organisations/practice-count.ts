import { Field, Int, ObjectType } from 'type-graphql';
import { Provenance } from '../evidence';

@ObjectType('PracticeCount', {
  description: 'How many practices, by which definition, in which edition of which register.',
  simpleResolvers: true,
})
export class PracticeCount {
  @Field(() => Int, { description: 'The number of practices.' })
  value!: number;

  @Field(() => String, {
    description: 'Which practices are counted, and by what they were found to belong to the commissioner.',
  })
  definition!: string;

  @Field(() => Provenance, { description: 'The edition of the register that the practices were counted in.' })
  provenance!: Provenance;
}
