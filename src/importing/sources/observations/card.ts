import type { SourceCard } from '../source-card';

export const card: SourceCard = {
  kind: 'observations',
  title: 'Observations of metrics by organisation and period',
  publisher: 'Whoever holds them: extracts that a trust, an integrated care board or an analyst makes',
  schedule: 'None: as often as the extract is drawn',
  lag: 'As that of the data behind it',
  licence: 'That of the data behind it: clear it before sharing what is drawn from them.',
  caveats: [
    'A metric has to be defined before it is measured, and an organisation listed by a register.',
    'A row is a numerator and denominator, or a value, or the reason why there is none. A denominator of 0 is the reason ZERO_DENOMINATOR.',
    'Marks in place of a number: * c [c] are SUPPRESSED, x [x] : are NOT_PUBLISHED, z [z] are NOT_APPLICABLE.',
    'A file is a complete statement of the metrics and periods of its rows, for the organisations that it lists: what a later edition leaves out of that is withdrawn. What it does not speak of stays as it was.',
    'A row that stands twice in a file counts once; of two that differ the second is refused.',
    'Read fastest when rows of one metric and period stand together.',
  ],
  columns: [
    { name: 'practice', description: 'or organisation, practice_code, organisation_code: the ODS code' },
    { name: 'metric', description: 'or metric_code: the code of the metric, such as EMERGENCY_ADMISSIONS' },
    {
      name: 'period',
      description: '2019-07, 2019-07-01, 2019-Q3 (calendar), 2019/20 (April to March) or 2019-07-01/2019-10-01',
    },
    { name: 'months', description: 'may be left out: how many months a period has that is given by its first day' },
    { name: 'numerator', description: 'a number, 0 or more' },
    { name: 'denominator', description: 'a number above 0' },
    { name: 'value', description: 'in place of the two: a number, as published' },
    {
      name: 'absence',
      description:
        'may be left out: SUPPRESSED, NOT_COLLECTED, NOT_PUBLISHED, NOT_APPLICABLE or ZERO_DENOMINATOR where there is no number',
    },
  ],
  editionFrom: 'the last month in the file',
};
