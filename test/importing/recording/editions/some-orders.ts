/** Every order of up to three things but the first, and five of the orders of four, drawn by a number. */
export function someOrders(count: number, shuffle: number): number[][] {
  const all = ordersOf([...Array(count).keys()]).slice(1);
  if (count < 4) return all;
  const start = Math.abs(shuffle) % all.length;
  return Array.from({ length: 5 }, (_, n) => all[(start + n * 7) % all.length]!);
}

function ordersOf(places: number[]): number[][] {
  if (places.length < 2) return [places];
  return places.flatMap((first) => ordersOf(places.filter((place) => place !== first)).map((rest) => [first, ...rest]));
}
