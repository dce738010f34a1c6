import { ArgsType, Field } from 'type-graphql';

/** Of lists that would otherwise hold invented things among real ones. */
@ArgsType()
export class SimulatedArgument {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'False: what is real; true: what a simulation invented; null: both.',
  })
  isSimulated?: boolean | null;
}
