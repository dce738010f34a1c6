import { Field, Float, InputType } from 'type-graphql';
import type { EditedRow, Faults } from '../../changes';
import { isListedWord } from '../wording';

const BOUNDS = ['[]', '[)', '(]', '()'];

@InputType({ description: 'A number as it was said: a point, or a range that may be open at one end; never both.' })
export class QuantityInput {
  @Field(() => Float, { nullable: true, description: 'The point, where one was said.' })
  value?: number | null;

  @Field(() => Float, { nullable: true, description: 'The lower end of a range, or a lower bound.' })
  min?: number | null;

  @Field(() => Float, { nullable: true, description: 'The upper end of a range, or an upper bound.' })
  max?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Whether the ends belong to the range: `[]`, `[)`, `(]` or `()`. Without it: `[]`. Only beside a range.',
  })
  bounds?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True where the source hedges the number. Without it: false.',
  })
  approximate?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The hedge as printed: `almost`, `more than`.' })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is counted, in upper snake case: `PRACTICE`, `PERCENT_CHANGE`.',
  })
  unit?: string | null;
}

/** The columns of a claim's number; what is wrong with it goes into `faults`. */
export function quantityColumns(quantity: QuantityInput | null | undefined, faults: Faults): EditedRow {
  const { value = null, min = null, max = null, bounds = null, text = null, unit = null } = quantity ?? {};
  const isRange = min !== null || max !== null;
  if (value !== null && isRange)
    faults.invalid(['quantity', 'value'], 'quantity.value is given beside min or max: a number is a point or a range');
  if (quantity != null && value === null && !isRange)
    faults.invalid(['quantity'], 'quantity says nothing: give value, or min, or max');
  if (min !== null && max !== null && min > max)
    faults.invalid(['quantity', 'min'], `quantity.min ${min} is more than quantity.max ${max}`);
  if (bounds !== null && !isRange) faults.invalid(['quantity', 'bounds'], 'quantity.bounds is given without a range');
  if (bounds !== null && !BOUNDS.includes(bounds))
    faults.invalid(['quantity', 'bounds'], `quantity.bounds must be one of ${BOUNDS.join(' ')}`);
  expectWord(unit, ['quantity', 'unit'], faults);
  return {
    value,
    value_min: min,
    value_max: max,
    bounds: isRange ? (bounds ?? '[]') : null,
    is_approximate: quantity == null ? null : (quantity.approximate ?? false),
    qualifier: text,
    unit,
  };
}

export function expectWord(text: string | null, field: string[], faults: Faults): void {
  if (text !== null && !isListedWord(text))
    faults.invalid(field, `${field.join('.')} must be a word in upper snake case, such as PRACTICE`);
}
