import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../graphql';
import { Organisation } from './organisation.entity';

@ObjectType({
  description: 'An organisation that may have taken another over, by what figures and links show. Nobody says so.',
  simpleResolvers: true,
})
export class SuccessionHint {
  @Field(() => Organisation, { description: 'Who may be the successor.' })
  organisation!: object;

  @Field(() => DateScalar, { description: 'The first day on which it may have been.' })
  on!: string;

  @Field(() => String, { description: 'What points to it, with its figures.' })
  basis!: string;
}
