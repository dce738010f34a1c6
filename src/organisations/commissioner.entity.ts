import { ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Node } from '../graphql';
import { Organisation } from './organisation.entity';

@Entity('organisation')
@ObjectType('Commissioner', {
  implements: [Organisation, Node],
  description:
    'Whoever commissions practices: a clinical commissioning group until June 2022, then a sub-ICB location or an integrated care board.',
  simpleResolvers: true,
})
export class Commissioner extends Organisation {}
