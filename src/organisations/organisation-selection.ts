import { standsAt, type Moment } from '../time';
import { MOMENT, momentValues } from './moment-values';
import type { PracticeFilter } from './organisation-filter';
import { kindsOf, type OrganisationTypeName } from './organisation-row';
import { conditionsOf } from './practice-conditions';
import { REGISTER_STANDING } from './register-standing';

/** From `from` to the end of `where`, over the organisation `o` and its identity `n`. */
export interface OrganisationSelection {
  fromWhere: string;
  values: unknown[];
}

/**
 * The organisations of a type that a filter picks at a moment.
 *
 * @param join  SQL of what else is to be joined, so that a list can be ordered by it
 */
export function selectOrganisations(
  typeName: OrganisationTypeName,
  where: PracticeFilter | null | undefined,
  moment: Moment,
  join = '',
): OrganisationSelection {
  const values: unknown[] = [...momentValues(moment), kindsOf(typeName)];
  const conditions = conditionsOf(where, values);
  // Whether or not a condition speaks of the clocks, the statement must: PostgreSQL refuses parameters that it cannot type.
  const clocks = `cross join (select ${MOMENT.knownDay} as known_day, ${MOMENT.day} as day) clocks`;
  const joins = `join node n on n.id = o.node_id ${clocks} ${conditions.needStanding ? REGISTER_STANDING : ''} ${join}`;
  const all = [standsAt('o', MOMENT.revision), 'o.kind = any($4)', ...conditions.sql].join(' and ');
  return { fromWhere: `from organisation o ${joins} where ${all}`, values };
}
