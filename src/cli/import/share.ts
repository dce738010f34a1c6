/** A share as people write it, `1%` or `0.5%`, as a fraction between 0 and 1; null for anything else. */
export function shareOf(text: string): number | null {
  const percent = /^(\d{1,3}(?:\.\d+)?)\s?%$/.exec(text.trim())?.[1];
  const share = percent === undefined ? null : Number(percent) / 100;
  return share === null || share > 1 ? null : share;
}
