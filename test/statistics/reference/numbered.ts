/** Each label's number, from 0, in their order as text. */
export function numbered(labels: readonly string[]): number[] {
  const places = new Map([...new Set(labels)].sort().map((label, place) => [label, place]));
  return labels.map((label) => places.get(label)!);
}
