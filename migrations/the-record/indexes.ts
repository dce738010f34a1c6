/** Reads go by these; each says which loader or query it is for. */
export const INDEXES = [
  // a practice by its code, a trust by its code, whatever the case of the question
  `create index organisation_ods_code on organisation (ods_code)`,
  `create index organisation_kind_name on organisation (kind, name)`,
  `create index organisation_name_organisation on organisation_name (organisation_id)`,
  `create index register_state_commissioner on register_state (source_id, commissioner_code)`,
  `create index relation_subject on relation (subject_id)`,
  `create index relation_object on relation (object_id)`,
  `create index cohort_programme on cohort (programme_id)`,
  `create index participation_programme on participation (programme_id)`,
  `create index participation_practice on participation (practice_id)`,
  `create index participation_cohort on participation (cohort_id)`,
  `create index list_size_as_of on list_size (as_of_earliest)`,
  `create index claim_subject on claim (subject_id)`,
  `create index claim_metric on claim (metric_id)`,
  `create index claim_source on claim (source_id)`,
  `create index published_effect_metric on published_effect (metric_id)`,
  `create index conflict_member_member on conflict_member (member_id)`,
  // the latest observations of one practice
  `create index observation_practice on observation (practice_id, metric_id, period_start desc)`,
];
