import { visit, type DocumentNode } from 'graphql';
import { ApiError } from '../errors';
import { endOfText } from './end-of-text';

/**
 * Refuses numbers of a document that the process would keep as other numbers, before anything runs.
 *
 * @throws {ApiError} `INEXACT_NUMBER`
 */
export function refuseInexactNumbers(document: DocumentNode): void {
  const check = ({ value }: { value: string }): void => expectExact(value);
  visit(document, { IntValue: check, FloatValue: check });
}

/** What a number of JSON is written with. */
const NUMBER = /-?\d[\d.eE+-]*/y;

/**
 * The same for a text of JSON. It is looked at as text, because what reads JSON rounds in silence.
 *
 * @throws {ApiError} `INEXACT_NUMBER`
 */
export function refuseInexactJson(text: string): void {
  for (let at = 0; at < text.length;) {
    if (text[at] === '"') {
      at = endOfText(text, at);
      continue;
    }
    NUMBER.lastIndex = at;
    const number = NUMBER.exec(text)?.[0];
    if (number === undefined) at += 1;
    else {
      expectExact(number);
      at += number.length;
    }
  }
}

/** Numbers of no more digits than this, without an exponent, are always kept. */
const SAFE_DIGITS = 15;

function expectExact(text: string): void {
  if (text.length <= SAFE_DIGITS && !/e/i.test(text)) return;
  const kept = Number(text);
  // What is too large for any number is refused by whoever expects one, with the place.
  if (!Number.isFinite(kept) || canonical(text) === canonical(String(kept))) return;
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  throw new ApiError(
    'INEXACT_NUMBER',
    `the number ${shown} cannot be kept exactly: send at most ${SAFE_DIGITS} digits, of a size between 1e-300 and 1e300`,
  );
}

const DECIMAL = /^-?(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

/** Its digits without zeros at the ends, and the power of ten of the last of them. The sign cannot change. */
function canonical(text: string): string | null {
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const [, whole, fraction = '', exponent = '0'] = match;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  return `${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}
