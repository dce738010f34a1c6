import { Field, ID, InputType } from 'type-graphql';
import type { NodeKind } from '../changes';
import type { Database } from '../database';
import { ApiError, DateScalar, decodeNodeId } from '../graphql';
import type { Day, Moment } from '../time';
import { ClaimKind } from './claim-vocabulary';
import { metricIdOf } from './metric-codes';
import { SUBJECT_KINDS } from './subject-kinds';
import { Modality } from './vocabulary';

@InputType({ description: 'Which claims: every condition that is given must hold.' })
export class ClaimFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of what they are about: a programme, organisation, cohort, person or source.',
  })
  subject?: string | null;

  @Field(() => String, { nullable: true, description: 'The code of what they give a value of, in any case.' })
  metric?: string | null;

  @Field(() => ClaimKind, { nullable: true, description: 'What kind of thing they say.' })
  kind?: ClaimKind | null;

  @Field(() => ID, { nullable: true, description: 'The id of the source in which they were read.' })
  source?: string | null;

  @Field(() => Modality, { nullable: true, description: 'In what sense they are said.' })
  modality?: Modality | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Claims that may speak of this day or a later one: by the day they speak of, their period or the date they give. Those without any date are left out.',
  })
  aboutFrom?: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day out: claims that may speak of a day before it.',
  })
  aboutTo?: Day | null;
}

/** Conditions over the aliases of the statements that read claims; the parameters follow on $2. */
export interface ClaimConditions {
  sql: string[];
  values: unknown[];
}

/** @throws {ApiError} `BAD_NODE_ID`, `UNKNOWN_METRIC` or `BAD_INPUT` */
export async function claimConditions(
  database: Database,
  where: ClaimFilter,
  moment: Moment,
): Promise<ClaimConditions> {
  const conditions: ClaimConditions = { sql: [], values: [] };
  const parameter = (value: unknown): string => `$${conditions.values.push(value) + 2}`;
  const { subject, metric, kind, source, modality, aboutFrom, aboutTo } = where;
  if (isGiven(subject)) conditions.sql.push(`c.subject_id = ${identity('subject', subject, SUBJECT_KINDS, parameter)}`);
  if (isGiven(source))
    conditions.sql.push(`c.source_id = ${identity('source', source, { Source: 'SOURCE' }, parameter)}`);
  if (isGiven(metric)) conditions.sql.push(`c.metric_id = ${parameter(await metricIdOf(database, metric, moment))}`);
  if (isGiven(kind)) conditions.sql.push(`c.kind = ${parameter(kind)}`);
  if (isGiven(modality)) conditions.sql.push(`c.modality = ${parameter(modality)}`);
  if (isGiven(aboutFrom) && isGiven(aboutTo) && aboutFrom >= aboutTo) {
    throw new ApiError(
      'BAD_INPUT',
      `aboutFrom ${aboutFrom} must lie before aboutTo ${aboutTo}, which is the first day out`,
    );
  }
  if (isGiven(aboutFrom) || isGiven(aboutTo)) {
    conditions.sql.push(aboutWithin(parameter(aboutFrom ?? null), parameter(aboutTo ?? null)));
  }
  return conditions;
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

/** The identity behind an id, whatever moment the id carries: what it names is the same at every moment. */
function identity(
  name: string,
  id: string,
  kinds: Record<string, NodeKind>,
  parameter: (value: unknown) => string,
): string {
  const { typeName, key } = decodeNodeId(id);
  const kind = kinds[typeName];
  if (kind === undefined) {
    throw new ApiError(
      'BAD_INPUT',
      `\`where.${name}\` takes the id of a ${Object.keys(kinds).join(', ')}, not of a ${typeName}`,
    );
  }
  return `(select id from node where kind = ${parameter(kind)} and key = ${parameter(key)})`;
}

/** One of the three stretches that a claim can speak of touches the half-open window. A period without an end reaches to the claim's own day. */
function aboutWithin(from: string, to: string): string {
  const touches = (earliest: string, latest: string): string =>
    `(num_nonnulls(${earliest}, ${latest}) > 0
      and coalesce(${earliest}, '-infinity') < coalesce(${to}::date, 'infinity')
      and coalesce(${latest}, 'infinity') >= coalesce(${from}::date, '-infinity'))`;
  return `(${touches('c.as_of_earliest', 'c.as_of_latest')} or ${touches('c.date_earliest', 'c.date_latest')}
    or (c.period_from_earliest is not null and ${touches('c.period_from_earliest', 'coalesce(c.period_to_latest, c.as_of_latest)')}))`;
}
