import { OPEN_GOVERNMENT_LICENCE, type SourceCard } from '../source-card';

export const card: SourceCard = {
  kind: 'nhse-ae',
  title: 'A&E attendances and emergency admissions by provider and month, and the system of each provider',
  publisher:
    'NHS England; the tidy table of 2016 to 2019 was made of the same statistics for the R package NHSRdatasets',
  schedule: 'Monthly, on a Thursday in the middle of the month; revised twice a year',
  lag: 'About six weeks after the beginning of the month',
  licence: `${OPEN_GOVERNMENT_LICENCE} The tidy table is released under CC0 1.0.`,
  caveats: [
    'By provider, not by patient or practice: who attended lived anywhere, and was on any list. Rates of a practice need other data (hospital episodes).',
    'Providers are NHS trusts, independent companies and practices. One that no register lists becomes an organisation under the name printed here.',
    'Within four hours means attendances less those that took longer, from arrival to admission, transfer or discharge.',
    'Type 1 is a major department led by consultants, type 2 one specialty, other a minor injury unit, walk-in or urgent treatment centre.',
    'Zeros are kept as printed. Some providers print nothing else: that can be a department that closed as well as figures that never came.',
    'Emergency admissions that did not come through A&E are in the monthly files only; the tidy table has those through A&E.',
    'From May 2019 to 2023 fourteen trusts tried other measures, and their waits were not published.',
    'The tidy table has no names, and no total of all departments: totals are summed.',
    'There is no row for England.',
  ],
  columns: [
    { name: 'Code', description: 'monthly and systems: the provider; tidy: org_code' },
    { name: 'Name', description: 'monthly and systems: its name as printed' },
    {
      name: 'Type 1, 2, 3, Total attendances',
      description: 'monthly: columns 4 to 7; columns are read by place, since headings repeat',
    },
    { name: 'the same under 4 hours', description: 'monthly: columns 8 to 11' },
    { name: 'the same over 4 hours', description: 'monthly: columns 12 to 15' },
    { name: 'Percentage in 4 hours or less', description: 'monthly: columns 16 to 19, checked and not kept' },
    { name: 'Emergency Admissions', description: 'monthly: columns 20 to 25, by way of arrival and in all' },
    {
      name: 'Number of patients spending >4, >12 hours',
      description: 'monthly: columns 26 and 27, from the decision to admit to admission',
    },
    { name: 'period', description: 'tidy: yyyy-mm-01; a monthly file tells its month by its name or --month' },
    { name: 'type', description: 'tidy: 1, 2 or other' },
    { name: 'attendances, breaches, admissions', description: 'tidy: all, those over 4 hours, and those admitted' },
    { name: 'ICB Code, ICB Name', description: 'systems: the integrated care board whose area the provider is in' },
  ],
  editionFrom: 'the month of the file, the last month of the tidy table, or the year of the folder of the systems',
};
