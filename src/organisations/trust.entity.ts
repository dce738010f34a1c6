import { ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { connectionOf, Node } from '../graphql';
import { Organisation } from './organisation.entity';

@Entity('organisation')
@ObjectType('Trust', {
  implements: [Organisation, Node],
  description:
    'An NHS trust or foundation trust: hospitals, community or mental health services, and since 2015 also general practices.',
  simpleResolvers: true,
})
export class Trust extends Organisation {}

export const TrustConnection = connectionOf('Trust', () => Trust);
