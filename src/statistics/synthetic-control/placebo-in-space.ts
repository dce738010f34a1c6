import type { NotEstimable } from '../not-estimable';

import { requireDonorPool, whyNoSynthetic } from './donor-pool-checks';
import { type DonorPool, syntheticSeries } from './synthetic-series';

/** A unit as if it were the treated one. */
export interface SpacePlacebo {
  readonly mspeBefore: number;
  readonly mspeAfter: number;
  /** After over before; infinite where the fit before is exact. */
  readonly ratio: number;
  readonly meanGapAfter: number;
}

export interface RestrictedPlacebos {
  /** Units that were followed worse than this many times as badly as the treated one are left out. */
  readonly mostMspeMultiple: number;
  /** The treated one and the placebos that are left. */
  readonly units: number;
  readonly pOfRatio: number;
  readonly pOfGap: number;
}

export interface PlacebosInSpace {
  readonly isEstimable: true;
  readonly treated: SpacePlacebo;
  /** One a donor, in their order. */
  readonly donors: readonly SpacePlacebo[];
  /** The place of the treated one's ratio among all, 1 the largest. */
  readonly rank: number;
  /** Share of all units whose ratio is at least as large: the smallest it can be is 1 over all. */
  readonly p: number;
  readonly restricted: readonly RestrictedPlacebos[];
}

/** Figures that differ by less than this share are ties, and count as at least as large. */
const TIE = 1e-10;

/**
 * Placebos in space: every donor in turn as if it were the treated one, all others its donors, the treated one too. If
 * nothing happened, the treated one's gap is as likely as any to be the largest.
 *
 * @param pool                       as in `syntheticControl`
 * @param options.firstAfter         first period after
 * @param options.mostMspeMultiples  also with only the placebos that were followed about as well
 * @returns                          not estimable with fewer than two donors, or without a period before or after
 * @throws {RangeError} as `syntheticControl`
 * @see Abadie A, Diamond A, Hainmueller J (2010). Synthetic control methods for comparative case studies. JASA
 *   105:493-505.
 */
export function placebosInSpace(
  pool: DonorPool,
  { firstAfter, mostMspeMultiples = [20, 5, 2] }: { firstAfter: number; mostMspeMultiples?: readonly number[] },
): PlacebosInSpace | NotEstimable {
  requireDonorPool(pool, firstAfter);
  const why = whyNoSynthetic(pool, firstAfter, 2);
  if (why !== null) return why;

  const all = [pool.treated, ...pool.donors];
  const [treated, ...donors] = all.map((unit, place): SpacePlacebo => {
    const others = all.filter((_, other) => other !== place);
    const { mspeBefore, mspeAfter, meanGapAfter } = syntheticSeries({ treated: unit, donors: others }, firstAfter);
    return { mspeBefore, mspeAfter, meanGapAfter, ratio: mspeBefore === 0 ? Infinity : mspeAfter / mspeBefore };
  }) as [SpacePlacebo, ...SpacePlacebo[]];
  const rank = 1 + atLeast(donors, treated, ({ ratio }) => ratio);
  return {
    isEstimable: true,
    treated,
    donors,
    rank,
    p: rank / all.length,
    restricted: mostMspeMultiples.map((mostMspeMultiple): RestrictedPlacebos => {
      const kept = donors.filter(({ mspeBefore }) => mspeBefore <= mostMspeMultiple * treated.mspeBefore);
      const units = kept.length + 1;
      return {
        mostMspeMultiple,
        units,
        pOfRatio: (1 + atLeast(kept, treated, ({ ratio }) => ratio)) / units,
        pOfGap: (1 + atLeast(kept, treated, ({ meanGapAfter }) => Math.abs(meanGapAfter))) / units,
      };
    }),
  };
}

function atLeast(placebos: readonly SpacePlacebo[], treated: SpacePlacebo, of: (unit: SpacePlacebo) => number): number {
  return placebos.filter((placebo) => of(placebo) >= of(treated) * (1 - TIE)).length;
}
