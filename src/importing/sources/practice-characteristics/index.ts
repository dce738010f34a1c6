import type { Publication } from '../publication';
import { card } from './card';
import { characteristicsReader } from './reader';
import { recognise } from './recognise';
import type { CharacteristicsRow } from './row';

export type { Characteristic } from './characteristics';
export type { CharacteristicsRow } from './row';

export const practiceCharacteristics: Publication<CharacteristicsRow> = {
  card,
  hasHeader: true,
  recognise,
  begin: characteristicsReader,
};
