/** What is known of a measure beside its values. */
export interface MeasureDefinition {
  name: string;
  definition: string;
  kind: 'PROPORTION' | 'MEAN';
  unit: string | null;
  lowerIsBetter: boolean | null;
  caveats: string[];
}

const SHARE = { kind: 'PROPORTION', unit: 'share, 0 to 1' } as const;
const NO_NUMERATOR =
  'Published as a value without its numerator and denominator: it can be averaged over practices, not pooled over items.';

const KNOWN: Record<string, MeasureDefinition> = {
  trimethoprim_share_of_items: {
    ...SHARE,
    name: 'Trimethoprim as a share of trimethoprim and nitrofurantoin items',
    definition:
      'Items of trimethoprim over items of trimethoprim and nitrofurantoin, by practice and month. Guidance of 2014 to 2018 prefers nitrofurantoin for urinary infections.',
    lowerIsBetter: true,
    caveats: [NO_NUMERATOR],
  },
  branded_desogestrel_share_of_quantity: {
    ...SHARE,
    name: 'Branded desogestrel as a share of all desogestrel',
    definition:
      'Quantity of branded desogestrel over quantity of all desogestrel, by practice and month. The generic costs less.',
    lowerIsBetter: true,
    caveats: [NO_NUMERATOR, 'The file holds only practices that were still open when it was drawn (survivor bias).'],
  },
};

/** Whether it is known what a measure counts over what. */
export const isKnownMeasure = (measure: string): boolean => measure in KNOWN;

/** The definition of a measure; of one that nobody described only what its code says, and no unit. */
export function measureDefinition(measure: string): MeasureDefinition {
  const words = measure.replaceAll('_', ' ');
  return (
    KNOWN[measure] ?? {
      name: words.charAt(0).toUpperCase() + words.slice(1),
      definition: `The measure "${measure}" as the imported file gives it; what is counted over what is not stated there.`,
      kind: 'MEAN',
      unit: null,
      lowerIsBetter: null,
      caveats: [NO_NUMERATOR],
    }
  );
}
