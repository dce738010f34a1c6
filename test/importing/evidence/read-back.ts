/** How a file is read back: where from, and for each of its headings the SQL of what must stand in the cell. */
export interface ReadBack {
  from: string;
  cells: Record<string, string>;
}

const key = (column: string) => `(select key from node where node.id = t.${column})`;
const day = (column: string) => `t.${column}::text`;
/** The record keeps the first day out, the file the last day in. */
const dayBefore = (column: string) => `(t.${column} - 1)::text`;

const same = (...columns: string[]) => Object.fromEntries(columns.map((column) => [column, `t.${column}::text`]));
const keys = (...columns: string[]) => Object.fromEntries(columns.map((column) => [column, key(column)]));

const bounded = (name: string, [text, precision, earliest, latest]: [string, string, string, string]) => ({
  [text]: `t.${name}_text`,
  [precision]: `t.${name}_precision`,
  [earliest]: day(`${name}_earliest`),
  [latest]: day(`${name}_latest`),
});

const validTime = {
  ...bounded('valid_from', ['valid_from', 'valid_from_precision', 'valid_from_min', 'valid_from_max']),
  valid_to: 't.valid_to_text',
  valid_to_min: dayBefore('valid_to_earliest'),
  valid_to_max: dayBefore('valid_to_latest'),
};
const period = {
  period_from: 't.period_from_text',
  period_to: 't.period_to_text',
  period_precision: 'coalesce(t.period_from_precision, t.period_to_precision)',
};
const asOf = bounded('as_of', ['as_of', 'as_of_precision', 'as_of_min', 'as_of_max']);
const stated = { recorded_on: day('stated_earliest'), recorded_on_latest: day('stated_latest') };

export const readBack: Record<string, ReadBack> = {
  'sources.csv': {
    from: 'source',
    cells: {
      source_id: key('node_id'),
      ...same('publisher', 'title', 'kind', 'access', 'declared_interest', 'grade', 'note'),
      ...bounded('published', ['published_on', 'published_precision', 'published_earliest', 'published_latest']),
      evidence_date: 't.evidence_date_text',
      evidence_precision: 't.evidence_date_precision',
      url_or_doi: 't.url',
    },
  },
  'organisations.csv': {
    from: 'organisation',
    cells: {
      org_id: key('node_id'),
      ...same('kind', 'sub_kind', 'ods_code', 'name', 'register_name', 'postcode', 'opened_on', 'closed_on', 'status'),
      ...same('status_as_of', 'commissioner_code', 'grade', 'note'),
      ...keys('source_id'),
    },
  },
  'organisation_names.csv': {
    from: 'organisation_name',
    cells: {
      org_id: key('organisation_id'),
      name_as_printed: 't.name',
      ...same('name_kind', 'note'),
      ...keys('source_id'),
      seen_from: 't.seen_from_text',
      seen_to: 't.seen_to_text',
    },
  },
  'register_states.csv': {
    from: 'register_state',
    cells: {
      ods_code: key('organisation_id'),
      ...keys('source_id'),
      ...stated,
      ...same('register_name', 'status', 'closed_on', 'prescribing_setting', 'commissioner_code', 'operator_code'),
      ...same('postcode'),
    },
  },
  'relations.csv': {
    from: 'relation',
    cells: {
      relation_id: key('node_id'),
      ...keys('subject_id', 'object_id', 'source_id'),
      ...same('predicate', 'grade', 'note'),
      ...validTime,
    },
  },
  'sites.csv': {
    from: 'site',
    cells: { site_id: key('node_id'), ...keys('practice_id', 'source_id'), ...same('name', 'grade', 'note') },
  },
  'people.csv': {
    from: 'person',
    cells: {
      person_id: key('node_id'),
      ...keys('organisation_id', 'source_id'),
      ...same('name', 'role', 'role_as_printed', 'interest', 'note'),
    },
  },
  'programmes.csv': {
    from: 'programme',
    cells: {
      programme_id: key('node_id'),
      ...same('name', 'model', 'geography', 'status', 'grade', 'note'),
      lead_org_id: key('lead_id'),
      commissioner_org_id: key('commissioner_id'),
      ...bounded('launched', ['launched_on', 'launched_precision', 'launched_min', 'launched_max']),
      ...keys('launched_claim_id', 'source_id'),
    },
  },
  'cohorts.csv': {
    from: 'cohort',
    cells: {
      cohort_id: key('node_id'),
      ...keys('programme_id', 'source_id'),
      ...same('label', 'size', 'size_min', 'size_max', 'identified', 'note'),
    },
  },
  'cohort_members.csv': {
    from: 'cohort_member',
    cells: {
      ...keys('cohort_id', 'source_id'),
      org_id: key('organisation_id'),
      ...same('certainty', 'grade', 'basis'),
    },
  },
  'participations.csv': {
    from: 'participation',
    cells: {
      participation_id: key('node_id'),
      ...keys('programme_id', 'practice_id', 'cohort_id', 'source_id', 'origin_source_id'),
      ...same('cohort_size', 'stage', 'modality', 'attribution', 'grade', 'note'),
      ...validTime,
      ended_by: key('ended_by_id'),
      preferred: 't.is_preferred::text',
      ...stated,
      revises: key('revises_id'),
    },
  },
  'list_sizes.csv': {
    from: 'list_size',
    cells: {
      org_id: key('organisation_id'),
      ...asOf,
      ...same('patients', 'patients_min', 'patients_max', 'qualifier', 'grade', 'derivation', 'note'),
      approximate: 't.is_approximate::text',
      ...keys('source_id'),
    },
  },
  'metrics.csv': {
    from: 'metric',
    cells: {
      metric_id: key('node_id'),
      ...same('name', 'family', 'unit', 'lower_is_better', 'definition', 'kind', 'per', 'frequency'),
    },
  },
  'claims.csv': {
    from: 'claim',
    cells: {
      claim_id: key('node_id'),
      subject_type: `coalesce((select replace(kind, 'SOURCE', 'STUDY') from node where id = t.subject_id), 'GEOGRAPHY')`,
      subject_id: `coalesce(${key('subject_id')}, t.subject_geography)`,
      ...keys('metric_id', 'source_id', 'origin_source_id'),
      ...same(
        'kind',
        'value',
        'value_min',
        'value_max',
        'bounds',
        'value_text',
        'qualifier',
        'unit',
        'per',
        'direction',
      ),
      ...same('comparator', 'geography', 'modality', 'attribution', 'hedge', 'causal_wording', 'grade', 'derivation'),
      ...same('quote', 'note'),
      approximate: 't.is_approximate::text',
      ...period,
      ...asOf,
      ...bounded('date', ['date_value', 'date_precision', 'date_min', 'date_max']),
      stated_by: key('stated_by_id'),
      supersedes: key('supersedes_id'),
      conflicts_with: `(select string_agg(other.key, ' ' order by other.key collate "C") from claim_disagreement d
        join node other on other.id = d.other_claim_id where d.claim_id = t.node_id)`,
    },
  },
  'effects.csv': {
    from: 'published_effect',
    cells: {
      effect_id: key('node_id'),
      ...keys('programme_id', 'metric_id', 'source_id'),
      ...same('study', 'setting', 'model', 'unit', 'per', 'estimand', 'effect', 'lower', 'upper', 'confidence_level'),
      ...same(
        'p_as_printed',
        'comparator_value',
        'direction',
        'effect_as_stated',
        'comparator',
        'method',
        'period_note',
      ),
      ...same('n_practices', 'n_patients', 'absolute_per_year', 'absolute_unit', 'grade', 'note'),
      ...period,
    },
  },
  'conflicts.csv': {
    from: 'conflict',
    cells: {
      conflict_id: key('node_id'),
      ...same('topic', 'kind', 'preferred_why', 'explanation'),
      contradiction: 't.is_contradiction::text',
      ...keys('preferred_id'),
    },
  },
  'conflict_members.csv': {
    from: 'conflict_member',
    cells: {
      ...keys('conflict_id', 'member_id'),
      member_type: '(select kind from node where id = t.member_id)',
      ...same('position'),
    },
  },
};
