import type { SourceCard } from '../source-card';
import { CHARACTERISTICS } from './characteristics';

export const card: SourceCard = {
  kind: 'practice-characteristics',
  title: 'Characteristics of practices in 2019, compiled for a study of prescribing',
  publisher:
    'The DataLab behind OpenPrescribing, from statistics of NHS Digital, Public Health England, the NHS Business Services Authority and the Office for National Statistics',
  schedule: 'None: it was compiled once, for a study',
  lag: 'Compiled a few months after its newest figures, those of the workforce on 30 September 2019',
  licence:
    'The statistics: Open Government Licence v3.0. The compilation (ebmdatalab/factors-associated-with-changing-notebook) carries no licence of its own: clear it before shipping it.',
  caveats: [
    'A compilation, not a publication: where the statistics themselves are at hand, prefer them.',
    'Periods are those that the compiler took, by column, and stand nowhere in the file.',
    'It has a row for every prescriber, practice or not; most have few figures or none.',
    'Some rows repeat a practice; the first counts.',
    'One row is England (E92000001), in the columns of the public health profiles.',
    'Shares are percentages without numerator and denominator: they can be averaged over practices, not pooled.',
    'SINGLE_HANDED is 0 where the headcount is missing: such zeros are not taken.',
    'Texts (commissioner of the time, GP system, area, rurality) are not kept.',
  ],
  columns: [
    { name: 'code', description: 'the practice, or E92000001 for England' },
    ...CHARACTERISTICS.map(({ heading, definition }) => ({ name: heading, description: definition })),
    { name: 'pct', description: 'the commissioner of the time; not kept' },
    { name: 'Principal_Supplier', description: 'who made the GP system; not kept' },
    { name: 'LSOA11NM', description: 'the small area of the practice; not kept' },
    { name: 'ruc11cd', description: 'A to E by rurality; not kept' },
    { name: 'RUC11', description: 'rurality in words; not kept' },
  ],
  editionFrom: 'the day of its newest figures, 30 September 2019',
};
