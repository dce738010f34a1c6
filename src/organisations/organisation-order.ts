import { registerEnumType } from 'type-graphql';
import type { OrderTerm } from '../graphql';

export enum OrganisationOrder {
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
  ODS_CODE_ASC = 'ODS_CODE_ASC',
  ODS_CODE_DESC = 'ODS_CODE_DESC',
  OPENED_ON_ASC = 'OPENED_ON_ASC',
  OPENED_ON_DESC = 'OPENED_ON_DESC',
}

const ORDERS = {
  NAME_ASC: { description: 'By name, A to Z, whatever the case.' },
  NAME_DESC: { description: 'By name, Z to A, whatever the case.' },
  ODS_CODE_ASC: { description: 'By ODS code; those without one last.' },
  ODS_CODE_DESC: { description: 'By ODS code, backwards; those without one last.' },
  OPENED_ON_ASC: { description: 'By recorded opening date, oldest first; those without one last.' },
  OPENED_ON_DESC: { description: 'By recorded opening date, newest first; those without one last.' },
};
registerEnumType(OrganisationOrder, {
  name: 'OrganisationOrder',
  description: 'In which order organisations are listed; ties by slug.',
  valuesConfig: ORDERS,
});

export enum PracticeOrder {
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
  ODS_CODE_ASC = 'ODS_CODE_ASC',
  ODS_CODE_DESC = 'ODS_CODE_DESC',
  OPENED_ON_ASC = 'OPENED_ON_ASC',
  OPENED_ON_DESC = 'OPENED_ON_DESC',
  LIST_SIZE_ASC = 'LIST_SIZE_ASC',
  LIST_SIZE_DESC = 'LIST_SIZE_DESC',
}
registerEnumType(PracticeOrder, {
  name: 'PracticeOrder',
  description: 'In which order practices are listed; ties by slug.',
  valuesConfig: {
    ...ORDERS,
    LIST_SIZE_ASC: {
      description:
        'By `listSize` on the day of the moment, smallest first; those without a list, or with a range only, last.',
    },
    LIST_SIZE_DESC: {
      description:
        'By `listSize` on the day of the moment, largest first; those without a list, or with a range only, last.',
    },
  },
});

/** Ordered by code point, so that pages are the same on every server whatever its locale. */
const SLUG: OrderTerm = { sql: 'n.key collate "C"', type: 'text' };
const NAME: OrderTerm = { sql: 'lower(o.name collate "C")', type: 'text' };
const ODS_CODE: OrderTerm = { sql: 'o.ods_code collate "C"', type: 'text' };
const OPENED_ON: OrderTerm = { sql: 'o.opened_on', type: 'date' };
const LIST_SIZE: OrderTerm = { sql: 'listed.patients', type: 'integer' };

const descending = (term: OrderTerm): OrderTerm => ({ ...term, descending: true });

/** The only way from the word that a caller gives to the columns that a list is ordered by. */
export const ORDER_TERMS: Record<PracticeOrder, readonly OrderTerm[]> = {
  NAME_ASC: [NAME, SLUG],
  NAME_DESC: [descending(NAME), SLUG],
  ODS_CODE_ASC: [ODS_CODE, SLUG],
  ODS_CODE_DESC: [descending(ODS_CODE), SLUG],
  OPENED_ON_ASC: [OPENED_ON, SLUG],
  OPENED_ON_DESC: [descending(OPENED_ON), SLUG],
  LIST_SIZE_ASC: [LIST_SIZE, SLUG],
  LIST_SIZE_DESC: [descending(LIST_SIZE), SLUG],
};
