import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

const TWO_TO_THE_32 = 4_294_967_296;

/**
 * Random numbers from a seed and a name: the same on every machine, and those of one name the same whatever else is drawn under
 * others. Logarithms of them may differ in their last digit between versions of V8, which whole numbers do not show: whatever is
 * published of a simulation is one.
 */
export class RandomStream {
  private readonly generator;
  private spareNormal: number | null = null;

  /** @param name  what the numbers are for, such as a metric and a month */
  constructor(seed: number, ...name: readonly (number | string)[]) {
    const text = [seed, ...name].join('/');
    this.generator = xoroshiro128plusFromState([1, 2, 3, 4].map((part) => hashOf(text, part)));
  }

  /** Uniform between 0 and 1, neither included. */
  uniform(): number {
    return ((this.generator.next() >>> 0) + 0.5) / TWO_TO_THE_32;
  }

  /** Uniform among 0 to `below` - 1. */
  integer(below: number): number {
    return Math.floor(this.uniform() * below);
  }

  /** Standard normal, by the polar method (Marsaglia and Bray 1964). */
  normal(): number {
    if (this.spareNormal !== null) {
      const spare = this.spareNormal;
      this.spareNormal = null;
      return spare;
    }
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      this.spareNormal = y * scale;
      return x * scale;
    }
  }
}

/** FNV-1a of the text, then the finaliser of MurmurHash3, so that texts that differ in one sign give unlike numbers. */
function hashOf(text: string, part: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(part, 0x9e3779b1);
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
