import type { Database } from '../database';
import { keysetPage, type Page, type PageArguments } from '../graphql';
import type { Moment } from '../time';
import { listThatCounts } from './list-size-queries';
import type { PracticeFilter } from './organisation-filter';
import { ORDER_TERMS, type OrganisationOrder, PracticeOrder } from './organisation-order';
import {
  organisationColumns,
  organisationRow,
  type OrganisationRow,
  type OrganisationTypeName,
} from './organisation-row';
import { selectOrganisations } from './organisation-selection';

const ORDERS_BY_LIST = [PracticeOrder.LIST_SIZE_ASC, PracticeOrder.LIST_SIZE_DESC];

/** At most one list for each organisation, so that ordering by it multiplies no rows. */
const LISTED = `left join lateral ${listThatCounts('o.node_id', 'l.patients')} listed on true`;

export interface OrganisationList {
  /** The field, for its cursors. */
  field: string;
  typeName: OrganisationTypeName;
  where: PracticeFilter | null | undefined;
  orderBy: OrganisationOrder | PracticeOrder;
}

/** One page of the organisations of a type. */
export function readOrganisationPage(
  database: Database,
  { field, typeName, where, orderBy }: OrganisationList,
  page: PageArguments,
  moment: Moment,
): Promise<Page<OrganisationRow>> {
  const order = orderBy as PracticeOrder;
  const selection = selectOrganisations(typeName, where, moment, ORDERS_BY_LIST.includes(order) ? LISTED : '');
  const list = { ...selection, list: `${field}:${order}`, select: organisationColumns('o'), order: ORDER_TERMS[order] };
  return keysetPage(
    (text, values) => database.rows(text, values),
    list,
    page,
    (row) => organisationRow(row, moment),
  );
}
