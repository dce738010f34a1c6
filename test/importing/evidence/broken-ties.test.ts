import type { CsvRow } from './evidence-folder';
import { useRefusals } from './refusals';

/** A change of cells in one line, and what is said of that line. */
type BrokenCells = [what: string, file: string, line: number, cells: CsvRow, reason: string];

const BROKEN_CELLS: BrokenCells[] = [
  ['an id used twice', 'sites.csv', 3, { site_id: 'SITE-01' }, 'SITE-01 stands already in line 2'],
  ['an id with a blank', 'sites.csv', 3, { site_id: 'SITE 02' }, 'site_id is "SITE 02": an id has no blanks'],
  [
    'the same list twice',
    'list_sizes.csv',
    3,
    { org_id: 'M92001' },
    'M92001 2021-01-01 NHSD-LIST-2021-01 stands already in line 2',
  ],
  [
    'a source that is not there',
    'claims.csv',
    2,
    { source_id: 'HSJ-1' },
    'source_id is "HSJ-1": there is no such source',
  ],
  [
    'a metric that is not there',
    'effects.csv',
    2,
    { metric_id: 'BEDS' },
    'metric_id is "BEDS": there is no such metric',
  ],
  [
    'a speaker who is not there',
    'claims.csv',
    2,
    { stated_by: 'P-NOBODY' },
    'stated_by is "P-NOBODY": there is no such person or organisation',
  ],
  [
    'a subject of another kind',
    'claims.csv',
    2,
    { subject_type: 'COHORT' },
    'subject_id is "RWT-VI": there is no such cohort',
  ],
  [
    'a subject of no kind',
    'claims.csv',
    2,
    { subject_type: 'PLACE' },
    'subject_type is "PLACE": expected one of PROGRAMME,',
  ],
  [
    'a study that is not there',
    'claims.csv',
    2,
    { subject_type: 'STUDY' },
    'subject_id is "RWT-VI": there is no such source',
  ],
  [
    'a member of another kind',
    'conflict_members.csv',
    2,
    { member_type: 'EFFECT' },
    'member_id is "A1-07": there is no such effect',
  ],
  [
    'a claim that conflicts with nobody',
    'claims.csv',
    2,
    { conflicts_with: 'A9-99' },
    'conflicts_with is "A9-99": there is no such claim',
  ],
  [
    'a claim that conflicts with itself',
    'claims.csv',
    2,
    { conflicts_with: 'A1-01' },
    'conflicts_with names the claim itself',
  ],
  [
    'a conflict of one side only',
    'claims.csv',
    2,
    { conflicts_with: 'A1-02' },
    'conflicts_with names A1-02, which does not name A1-01 in return',
  ],
  [
    'a preference without a reason',
    'conflicts.csv',
    2,
    { preferred_why: '' },
    'preferred_id is given without preferred_why',
  ],
  [
    'a preference that is no member',
    'conflicts.csv',
    2,
    { preferred_id: 'A2-12' },
    'preferred_id is A2-12, which is no member of the conflict',
  ],
  [
    'a code that is not the id',
    'organisations.csv',
    2,
    { ods_code: 'M92002' },
    'ods_code is "M92002": an org_id is the ODS code',
  ],
  [
    'a practice and a cohort',
    'participations.csv',
    2,
    { practice_id: 'M92002' },
    'expected either practice_id or cohort_id, and not both',
  ],
  [
    'neither practice nor cohort',
    'participations.csv',
    2,
    { cohort_id: '', cohort_size: '' },
    'expected either practice_id or cohort_id, and not both',
  ],
  ['a size of no cohort', 'participations.csv', 30, { cohort_size: '3' }, 'cohort_size is given without cohort_id'],
  [
    'a spell that ends twice',
    'participations.csv',
    30,
    { valid_to: '2019-09-30', valid_to_min: '2019-09-30', valid_to_max: '2019-09-30' },
    'ended_by is given beside valid_to',
  ],
  [
    'a spell ended by another practice',
    'participations.csv',
    30,
    { ended_by: 'RWT-VI/M92654/LEFT/CQC-OHP-MGS' },
    'ended_by is RWT-VI/M92654/LEFT/CQC-OHP-MGS: expected the LEFT row of the same practice',
  ],
  ['a per without a kind', 'metrics.csv', 2, { per: '1000' }, 'per is given without kind'],
];

describe('rows that do not fit together refuse the whole evidence', () => {
  const { newCopy, refusal } = useRefusals();

  it.each(BROKEN_CELLS)('%s: %s line %d', async (_, file, line, cells, reason) => {
    const { problems } = await refusal(newCopy().set(file, line, cells));
    expect(problems[0]).toEqual({ file, line, reason: expect.stringContaining(reason) });
  });
});
