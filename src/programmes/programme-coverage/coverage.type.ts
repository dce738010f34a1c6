import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Claim, Modality } from '../../evidence';
import { DateScalar, Quantity } from '../../graphql';
import { Practice } from '../../organisations';
import { Participation } from '../participation.entity';

@ObjectType('CoverageCount', {
  description: 'So many named practices of so many, with so many patients of so many, all of one day.',
  simpleResolvers: true,
})
export class CoverageCount {
  @Field(() => Int, { description: 'How many named practices.' })
  practices!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many active practices the area had, by a register edition near the day. Null where none is near enough.',
  })
  ofPractices!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many of the practices are among those that `ofPractices` counts: one whose code is dormant, or that lies elsewhere, is not. Null where the area was not counted.',
  })
  practicesInShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '`practicesInShare` as a fraction of `ofPractices`: 0.214, not 21.4.',
  })
  share!: number | null;

  @Field(() => String, { nullable: true, description: 'Which practices `ofPractices` counts, and in which edition.' })
  denominatorBasis!: string | null;

  @Field(() => Int, { description: 'How many of the practices have a list of that very day.' })
  practicesWithList!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the lists; null where there are none of the day.',
  })
  listDate!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Patients on those lists. Null where there are no lists of the day: not known, and not zero.',
  })
  patients!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Patients on all lists of the area of that day. Null where there are none.',
  })
  ofPatients!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Patients of those practices that lie in the area, as a fraction of `ofPatients`.',
  })
  patientShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'Patients a list, over the practices that have one.' })
  meanList!: number | null;

  @Field(() => [Practice], { description: 'The practices, by ODS code.' })
  members!: object[];

  @Field(() => [Participation], { description: 'The row that each practice is counted by.' })
  participations!: object[];
}

@ObjectType('StatedCoverage', {
  description: 'What one source says of the day: so many practices of so many, and what it calls that share.',
  simpleResolvers: true,
})
export class StatedCoverage {
  @Field(() => Quantity, { description: 'How many practices, as said.' })
  practices!: Quantity;

  @Field(() => Quantity, {
    nullable: true,
    description: 'Of how many in the area, as the same source says of the same date; null where it does not.',
  })
  ofPractices!: Quantity | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The one divided by the other, by us. Words such as “almost half” stay words: they are among the claims.',
  })
  share!: number | null;

  @Field(() => Modality, { description: 'Whether it is so, or would or will be.' })
  modality!: Modality;

  @Field(() => Boolean, {
    description: 'True where a conflict of the record holds this number to be a misreading of another source.',
  })
  isMisreading!: boolean;

  @Field(() => [Claim], {
    description: 'The claims it is made of: practices, area, and what the source says of the share in words.',
  })
  claims!: object[];
}

@ObjectType('Coverage', {
  description:
    'How much of its area a programme runs on a day. Certain and possible differ where sources give only bounds; what a source printed stands beside what named practices add up to.',
  simpleResolvers: true,
})
export class Coverage {
  @Field(() => DateScalar, { description: 'The day.' })
  asOf!: string;

  @Field(() => CoverageCount, { description: 'Practices that were certainly at one of the stages.' })
  certain!: CoverageCount;

  @Field(() => CoverageCount, { description: 'Practices that possibly were, the certain ones included.' })
  possible!: CoverageCount;

  @Field(() => CoverageCount, { description: 'The other practices of the area: those that were not even possibly.' })
  rest!: CoverageCount;

  @Field(() => [StatedCoverage], {
    description:
      'What sources say of that day: the sharpest date first, what is so before what would be, misreadings last.',
  })
  stated!: StatedCoverage[];

  @Field(() => String, { nullable: true, description: 'Why a part can’t be given; null where every part is there.' })
  notDetermined!: string | null;
}
