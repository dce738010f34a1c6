import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../graphql';
import { PracticeStatus } from './vocabulary';

@InputType({ description: 'Which organisations: those for which everything given holds.' })
export class OrganisationFilter {
  @Field(() => [String], { nullable: true, description: 'Any of these ODS codes, in any case.' })
  odsCodes?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'This text, in any case, is part of the name or of an alias known at `asKnownAt`. No character is a wildcard.',
  })
  nameContains?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Open on this day by opening and closing dates, the last day included; those whose opening date is not known are left out.',
  })
  openOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only invented ones; false: only real ones. Without it real ones, and any that `odsCodes` names.',
  })
  isSimulated?: boolean | null;
}

@InputType({ description: 'Which practices: those for which everything given holds.' })
export class PracticeFilter extends OrganisationFilter {
  @Field(() => [PracticeStatus], {
    nullable: true,
    description: 'Any of these is the `status` on the day of the moment.',
  })
  status?: PracticeStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'ODS code of the `commissioner` on the day of the moment, such as 06A.',
  })
  commissioner?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'NHS region by its code, such as Y60: the national grouping in the known register edition nearest to the day of the moment that gives one.',
  })
  region?: string | null;
}
