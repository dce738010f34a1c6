/** The headings of valid time, as participations and relations have them. */
export const validFrom = {
  text: 'valid_from',
  precision: 'valid_from_precision',
  earliest: 'valid_from_min',
  latest: 'valid_from_max',
};
export const validTo = { text: 'valid_to', earliest: 'valid_to_min', latest: 'valid_to_max' };
