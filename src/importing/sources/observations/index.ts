import type { Publication } from '../publication';
import type { ObservationBlock } from './block';
import { card } from './card';
import { observationsReader } from './reader';
import { recognise } from './recognise';

export { ABSENCES, ObservationBlock, type ObservationWords } from './block';
export type { Period } from './period';

export const observations: Publication<ObservationBlock> = {
  card,
  hasHeader: true,
  readsBytes: true,
  recognise,
  begin: observationsReader,
};
