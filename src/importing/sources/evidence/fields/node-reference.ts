import type { NodeKind } from '../../../../changes';
import { cellRefusal, RowRefusal } from '../../../reading';
import type { Field } from './field';

/** A thing by its key; of which kind, where a cell may name several, only the other files tell. */
export class NodeReference {
  constructor(
    readonly kinds: readonly NodeKind[],
    readonly key: string,
    readonly heading: string,
  ) {}
}

/** The thing that the row is about. */
export function identity(kind: NodeKind, heading: string): Field {
  return { ...reference('node_id', kind, heading), identifies: kind };
}

/** A thing that another row is about, perhaps of another file. */
export function reference(column: string, kinds: NodeKind | readonly NodeKind[], heading = column): Field {
  return {
    headings: [heading],
    columns: [column],
    read: (cells) => [referenceTo([kinds].flat(), cells[heading]!, heading)],
  };
}

/** A thing whose kind stands in a cell beside it. */
export function referenceByType(
  column: string,
  heading: string,
  typeHeading: string,
  kinds: Readonly<Record<string, NodeKind>>,
): Field {
  return {
    headings: [typeHeading, heading],
    columns: [column],
    read: (cells) => [referenceTo([kindOf(cells[typeHeading]!, typeHeading, kinds)], cells[heading]!, heading)],
  };
}

export function kindOf<Kind>(type: string, heading: string, kinds: Readonly<Record<string, Kind>>): Kind {
  if (!Object.hasOwn(kinds, type)) throw cellRefusal(heading, type, `one of ${Object.keys(kinds).join(', ')}`);
  return kinds[type]!;
}

export function referenceTo(kinds: readonly NodeKind[], key: string, heading: string): NodeReference {
  if (key === '') throw cellRefusal(heading, key, 'an id');
  if (/\s/.test(key)) throw new RowRefusal(`${heading} is ${JSON.stringify(key)}: an id has no blanks`, heading, key);
  return new NodeReference(kinds, key, heading);
}
