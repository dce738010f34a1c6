import type { Assurance, ControlChartPoint, SpecialCause, Variation } from '../../../src/statistics';

/** A special cause as NHSRplotthedots prints it. */
export function specialCauseInWords(specialCause: SpecialCause | null): string {
  if (specialCause === null) return 'Common Cause';
  const isUp = specialCause.direction === 'up';
  switch (specialCause.rule) {
    case 'outside-limits':
      return isUp ? 'Above UCL' : 'Below LCL';
    case 'trend':
      return `7 Point Trend (${isUp ? 'Increasing' : 'Decreasing'})`;
    case 'two-of-three':
      return `2 in 3 ${isUp ? 'Above' : 'Below'} CL`;
    case 'shift':
      return `7 Points ${isUp ? 'Above' : 'Below'} CL`;
  }
}

const VARIATIONS: Readonly<Record<Variation, string>> = {
  'common-cause': 'common_cause',
  improvement: 'special_cause_improvement',
  concern: 'special_cause_concern',
  high: 'special_cause_neutral_high',
  low: 'special_cause_neutral_low',
};

export function variationInWords(variation: ControlChartPoint['variation']): string | null {
  return variation === null ? null : VARIATIONS[variation];
}

const ASSURANCES: Readonly<Record<Assurance, string>> = {
  'consistently-passes': 'consistent_pass',
  'consistently-fails': 'consistent_fail',
  inconsistent: 'inconsistent',
};

export function assuranceInWords(assurance: Assurance | null): string | null {
  return assurance === null ? null : ASSURANCES[assurance];
}
