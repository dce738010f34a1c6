import { matching, optionalMatching } from './cells';
import type { Column } from './columns';

type Cells = readonly string[];

// A81001, Y02826, and the islands' GUE645: a letter, then five letters or digits.
const PRACTICE = /^[A-Z][A-Z0-9]{5}$/;
const PCN = /^U\d{5}$/;
// Trusts and commissioners have 3 characters (RL4, 06A) or more (G6V2S, D2P2L).
const ORGANISATION = /^[A-Z0-9]{3,8}$/;
const ONS = /^[A-Z]\d{8}$/;

export const practiceCode = (cells: Cells, column: Column): string =>
  matching(cells, column, PRACTICE, 'a practice code such as M92002');

export const pcnCode = (cells: Cells, column: Column): string =>
  matching(cells, column, PCN, 'a primary care network code such as U20454');

const ORGANISATION_IN_WORDS = 'an organisation code: 3 to 8 capital letters and digits';

export const organisationCode = (cells: Cells, column: Column): string =>
  matching(cells, column, ORGANISATION, ORGANISATION_IN_WORDS);

export const optionalOrganisationCode = (cells: Cells, column: Column): string | null =>
  optionalMatching(cells, column, ORGANISATION, ORGANISATION_IN_WORDS);

/** A code of the Office for National Statistics, such as E38000130. */
export const onsCode = (cells: Cells, column: Column): string =>
  matching(cells, column, ONS, 'an ONS code such as E38000130');
