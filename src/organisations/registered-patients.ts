import { Field, Int, ObjectType } from 'type-graphql';
import { Provenance } from '../evidence';
import { DateScalar } from '../graphql';

@ObjectType('RegisteredPatients', {
  description: 'Patients registered with the practices of a commissioner, by lists of one and the same day.',
  simpleResolvers: true,
})
export class RegisteredPatients {
  @Field(() => DateScalar, { description: 'The day of the lists.' })
  on!: string;

  @Field(() => Int, { description: 'How many practices have a list of that day. Others may be open without one.' })
  practices!: number;

  @Field(() => Int, { description: 'The sum of their registered patients.' })
  patients!: number;

  @Field(() => [Provenance], { description: 'The publications that the lists come from.' })
  provenance!: Provenance[];
}
