import type { SourceCard } from '../source-card';

export const card: SourceCard = {
  kind: 'measures',
  title: 'Measures by practice and month, long or wide',
  publisher:
    'Whoever computed them; for OpenPrescribing the DataLab behind it, from prescribing data of the NHS Business Services Authority',
  schedule: 'None: each file is drawn once',
  lag: 'Prescribing data appear about two months after the month',
  licence:
    'The prescribing data: Open Government Licence v3.0. The files of ebmdatalab/factors-associated-with-changing-notebook carry no licence of their own: clear it before shipping them.',
  caveats: [
    'A value without its numerator and denominator: means over practices are possible, pooled shares are not.',
    'An empty cell of a wide file is a month in which the denominator was 0. That is so for a practice that prescribed nothing of either kind, and just as well for one not yet open or already closed: the file does not tell them apart, a register does.',
    'The long form leaves those months out.',
    'Some files hold only the practices that were still open when they were drawn: survivor bias.',
    'A few codes are not GP practices (prescribing setting other than 4), a walk-in centre for instance.',
  ],
  columns: [
    { name: 'practice_code', description: 'long: the practice' },
    {
      name: 'month',
      description: 'long: yyyy-mm-01; wide: seconds since 1970 at the first midnight (UTC) of the month',
    },
    { name: 'measure', description: 'long: which measure, in lower case with underscores' },
    { name: 'value', description: 'long: a decimal number' },
    {
      name: 'ratio_quantity.<practice>',
      description: 'wide: the value of one practice, empty when the denominator was 0',
    },
  ],
  editionFrom: 'the last month in the file',
};
