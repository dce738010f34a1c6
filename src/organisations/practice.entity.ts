import { Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { connectionOf, Node } from '../graphql';
import { Organisation } from './organisation.entity';
import { PracticeStatus } from './vocabulary';

@Entity('organisation')
@ObjectType('Practice', {
  implements: [Organisation, Node],
  description:
    'A general practice: a prescribing cost centre that the register has listed with prescribing setting 4. One practice has one or more sites.',
  simpleResolvers: true,
})
export class Practice extends Organisation {
  @Field(() => PracticeStatus, {
    description:
      'What the register says on the day: the latest edition dated certainly on or before it and known at `asKnownAt`. CLOSED from the closing date on that the latest known edition prints, whenever that edition appeared. Never read leaving a programme from it.',
  })
  status!: PracticeStatus;
}

export const PracticeConnection = connectionOf('Practice', () => Practice);
