import { Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { connectionOf, Node } from '../graphql';
import { Organisation } from './organisation.entity';
import { FederationKind } from './vocabulary';

@Entity('organisation')
@ObjectType('Federation', {
  implements: [Organisation, Node],
  description:
    'An organisation in which practices work together and keep their contracts: a federation, or a primary care network.',
  simpleResolvers: true,
})
export class Federation extends Organisation {
  @Field(() => FederationKind, { description: 'In which way its practices work together.' })
  kind!: FederationKind;
}

export const FederationConnection = connectionOf('Federation', () => Federation);
