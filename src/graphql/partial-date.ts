import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column } from 'typeorm';
import { DateScalar } from './scalars';

export enum DatePrecision {
  DAY = 'DAY',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
  BOUNDED = 'BOUNDED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'How sharp a date is in its source.',
  valuesConfig: {
    DAY: { description: 'The day is printed.' },
    MONTH: { description: 'The month is printed, no day.' },
    YEAR: { description: 'The year is printed, no month.' },
    BOUNDED: { description: 'Nothing is printed that names it; bounds follow from other facts.' },
    UNKNOWN: { description: 'Not known to us.' },
  },
});

/** Both what the API shows and the four columns it is kept in. */
@ObjectType({
  description: "A date no sharper than its source: 'October 2016', or only bounds.",
  simpleResolvers: true,
})
export class PartialDate {
  @Field(() => String, {
    description:
      'As printed, at its own precision (`2016`, `2016-10`, `2016-10-04`); for a date known only by bounds, the bounds in words.',
  })
  @Column({ type: 'text', nullable: true })
  text!: string;

  @Field(() => DatePrecision, { description: 'How sharp the date is in its source.' })
  @Column({ type: 'text', nullable: true })
  precision!: DatePrecision;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The earliest day it can be, inclusive; null where there is no lower bound.',
  })
  @Column({ type: 'date', nullable: true })
  earliest!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The latest day it can be, inclusive; null where there is no upper bound.',
  })
  @Column({ type: 'date', nullable: true })
  latest!: string | null;
}

/** Builds what the API shows from the four columns named `<prefix>_text`, `_precision`, `_earliest` and `_latest`; null where the source says nothing. */
export function partialDate(row: object, prefix: string): PartialDate | null {
  const columns = row as Record<string, string | null | undefined>;
  const [text, precision, earliest, latest] = ['text', 'precision', 'earliest', 'latest'].map(
    (name) => columns[`${prefix}_${name}`] ?? null,
  );
  if (precision === null && text === null && earliest === null && latest === null) return null;
  return {
    text: text ?? inWords(earliest ?? null, latest ?? null),
    precision: (precision ?? DatePrecision.BOUNDED) as DatePrecision,
    earliest: earliest ?? null,
    latest: latest ?? null,
  };
}

function inWords(earliest: string | null, latest: string | null): string {
  if (earliest !== null && latest !== null) return earliest === latest ? earliest : `between ${earliest} and ${latest}`;
  if (earliest !== null) return `on or after ${earliest}`;
  return latest === null ? 'not known to us' : `by ${latest}`;
}

/** The columns of a partial date, to be selected from the table with this alias. */
export function partialDateColumns(alias: string, ...prefixes: string[]): string {
  return prefixes
    .flatMap((prefix) => ['text', 'precision', 'earliest', 'latest'].map((name) => `${alias}.${prefix}_${name}`))
    .join(', ');
}
