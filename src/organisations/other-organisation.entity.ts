import { Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Node } from '../graphql';
import { Organisation } from './organisation.entity';

@Entity('organisation')
@ObjectType('OtherOrganisation', {
  implements: [Organisation, Node],
  description:
    'Councils, promoters, hospitals abroad, partnerships: whoever a source speaks of that is none of the other four.',
  simpleResolvers: true,
})
export class OtherOrganisation extends Organisation {
  @Field(() => String, {
    description:
      'What it is, in the words of the evidence: CITY_COUNCIL, SUPER_PARTNERSHIP, MEMBERSHIP_BODY and so on.',
  })
  kind!: string;
}
