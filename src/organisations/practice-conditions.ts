import { mayHaveBeenSaidBy } from '../evidence';
import { standsAt } from '../time';
import { commissioningOnDay } from './commissioning';
import { MOMENT } from './moment-values';
import type { PracticeFilter } from './organisation-filter';
import { asCode } from './organisation-queries';
import { daysAway, KNOWN_REGISTER_STATES } from './register-editions';

/** SQL about the organisation `o`, with the values that its placeholders stand for appended to `values`. */
export interface Conditions {
  sql: string[];
  /** Do they speak of `standing`, which then must be joined? */
  needStanding: boolean;
}

const NAMES_OF_O = `organisation_name a join source s on s.node_id = a.source_id and ${standsAt('s', MOMENT.revision)}
  where a.organisation_id = o.node_id and ${standsAt('a', MOMENT.revision)} and ${mayHaveBeenSaidBy('s', MOMENT.knownDay)}`;

const REGION_OF_O = `(select e.national_grouping from ${KNOWN_REGISTER_STATES} e
  where e.organisation_id = o.node_id and e.national_grouping is not null
  order by ${daysAway('e.edition_earliest', 'e.edition_latest')}, e.edition_latest, e.source_id limit 1)`;

/** What a filter asks for. Everything that a caller wrote becomes a parameter: none of it is ever part of the statement. */
export function conditionsOf(filter: PracticeFilter | null | undefined, values: unknown[]): Conditions {
  const { odsCodes, nameContains, openOn, isSimulated, status, commissioner, region } = filter ?? {};
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const sql: string[] = [];
  // Whoever lists the practices of England does not mean invented ones.
  if (isGiven(isSimulated) || !isGiven(odsCodes)) sql.push(`o.is_simulated = ${isSimulated ?? false}`);
  if (isGiven(odsCodes)) sql.push(`o.ods_code = any(${parameter(odsCodes.map(asCode))})`);
  if (isGiven(nameContains)) {
    // position() knows no wildcards, so that %, _ and backslashes stand for themselves.
    const text = `lower(${parameter(nameContains)}::text)`;
    sql.push(
      `(position(${text} in lower(o.name)) > 0 or exists (select from ${NAMES_OF_O} and position(${text} in lower(a.name)) > 0))`,
    );
  }
  if (isGiven(openOn)) {
    const day = `${parameter(openOn)}::date`;
    sql.push(`standing.opened_on <= ${day} and (standing.closed_on is null or standing.closed_on >= ${day})`);
  }
  if (isGiven(status)) sql.push(`standing.status = any(${parameter(status)})`);
  if (isGiven(commissioner)) {
    sql.push(`o.node_id in (select practice_id from ${commissioningOnDay()} commissioning
      join organisation c on c.node_id = commissioner_id and ${standsAt('c', MOMENT.revision)} and c.ods_code = ${parameter(asCode(commissioner))})`);
  }
  if (isGiven(region)) sql.push(`${REGION_OF_O} = ${parameter(asCode(region))}`);
  return { sql, needStanding: isGiven(openOn) || isGiven(status) };
}

function isGiven<Value>(value: Value): value is NonNullable<Value> {
  return value !== null && value !== undefined;
}
