import { EvidenceGrade } from '../../../../evidence';
import { NodeReference, oneOf, optional, reference, text, type Field } from '../fields';

/** The source that stands for this compilation itself: for its own words, and for its files as releases. */
export const COMPILATION = 'WULFRUN-EVIDENCE';

export const source = reference('source_id', 'SOURCE');
export const originSource = optional(reference('origin_source_id', 'SOURCE'));
export const grade = oneOf('grade', Object.values(EvidenceGrade));
export const note = optional(text('note'));

/** For rows whose words are ours: the compilation is their source. */
export const ourOwn: Field = {
  headings: [],
  columns: ['source_id'],
  read: () => [new NodeReference(['SOURCE'], COMPILATION, 'source_id')],
};
