/** Of what has neither sex nor age, such as a practice itself, files say that they are not applicable. */
const EVERYBODY = { sexes: ['Persons', 'Not applicable', ''], ages: ['All ages', 'Not applicable', ''] };

const IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\+/g, ' plus '],
  [/<=|≤/g, ' up to '],
  [/</g, ' under '],
  [/>=|≥/g, ' from '],
  [/>/g, ' over '],
];

/** `FINGERTIPS_93553` for everybody; `FINGERTIPS_90813_FEMALE_10_24_YRS` for a part. */
export function metricCode(indicatorId: string, sex: string, age: string): string {
  const parts = [...(EVERYBODY.sexes.includes(sex) ? [] : [sex]), ...(EVERYBODY.ages.includes(age) ? [] : [age])];
  return ['FINGERTIPS', indicatorId, ...parts.map(inCapitals)].join('_');
}

function inCapitals(text: string): string {
  const words = IN_WORDS.reduce((so, [sign, word]) => so.replace(sign, word), text);
  return words
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}
