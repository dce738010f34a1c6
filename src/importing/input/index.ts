export type { ByteSource } from './byte-source';
export { Input } from './input';
export { locate, type InputPlace, type Located } from './input-place';
export { PlainBlocks, type PlainBlock } from './plain-blocks';
export { decodingNotes, textBlocks, type DecodingAccount } from './text-blocks';
export type { Sheet } from './workbook';
