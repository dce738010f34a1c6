import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Provenance } from '../../evidence';
import { PartialDate } from '../../graphql';
import { Organisation } from '../../organisations';

export enum ContractType {
  GMS = 'GMS',
  PMS = 'PMS',
  APMS = 'APMS',
}
registerEnumType(ContractType, {
  name: 'ContractType',
  description: 'Under which kind of contract general practice is provided.',
  valuesConfig: {
    GMS: { description: 'General Medical Services: the national contract.' },
    PMS: { description: 'Personal Medical Services: agreed locally.' },
    APMS: { description: 'Alternative Provider Medical Services: open to any provider, NHS trusts included.' },
  },
});

@ObjectType('Contract', {
  description:
    'A practice’s contract, its holder and its operator, which are three things: under a subcontract the holder keeps the contract and another delivers.',
  simpleResolvers: true,
})
export class Contract {
  @Field(() => ContractType, {
    nullable: true,
    description: 'Its kind. Null where the source names none of the three.',
  })
  type!: ContractType | null;

  @Field(() => String, { nullable: true, description: 'What the source says of it, in its words.' })
  text!: string | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'Who holds it. Null where no source says: it does not follow from who operates the practice.',
  })
  holder!: object | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The trust that certainly ran the practice on the day, if one did.',
  })
  operator!: object | null;

  @Field(() => PartialDate, { description: 'When the source saw it so; the contract may have been another before.' })
  asSeen!: PartialDate;

  @Field(() => Provenance, { description: 'Who says so.' })
  provenance!: Provenance;
}
