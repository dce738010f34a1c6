/** The columns that lists of trusts and of commissioners share, for their cards. */
export const REGISTERED_COLUMNS = [
  { name: 'Organisation code (1)', description: 'three or five characters, never reused' },
  { name: 'Name (2)', description: 'in capitals' },
  { name: 'National grouping (3)', description: 'NHS region, such as Y60 Midlands' },
  { name: 'High level health geography (4)', description: 'integrated care board or STP, such as QUA' },
  { name: 'Address lines 1 to 5 (5-9)', description: 'empty ones are left out' },
  { name: 'Postcode (10)', description: 'may be empty' },
  { name: 'Open date (11)', description: 'yyyymmdd' },
  { name: 'Close date (12)', description: 'yyyymmdd, the last day; empty when open' },
  { name: 'Status (13)', description: 'empty: who has a close date that has come is closed' },
  { name: 'Telephone (18)', description: 'as printed' },
  { name: 'Amended record indicator (22)', description: '0 or 1' },
] as const;
