import { membershipsAt } from '../../src/programmes';
import { practicesAtStages, type StageStatement } from '../../src/programmes/programme-coverage/practices-at-stages';
import type { Certainty } from '../../src/time';
import { asked, bounds, joined, type When } from './membership/statements';

const DAY = '2018-07-31';

const at = (practiceId: number, stage: string, from: When, more: Partial<StageStatement> = {}): StageStatement => ({
  nodeId: practiceId * 10,
  practiceId,
  stage,
  isPreferred: true,
  knowledge: 'KNOWN',
  from: bounds(from),
  to: null,
  ...more,
});

function practices(stages: string[], statements: StageStatement[], certainty: Certainty = 'CERTAIN'): number[] {
  const memberships = membershipsAt([joined({ practice: 1, from: '2016-06-01' })], asked());
  return practicesAtStages(new Set(stages), memberships, statements, DAY, certainty).map(
    ({ practiceId }) => practiceId,
  );
}

describe('practices at stages of joining', () => {
  it('are the members where only JOINED is asked for', () => {
    expect(practices(['JOINED'], [at(2, 'DUE_DILIGENCE', '2018-01-01')])).toEqual([1]);
  });

  it('are also those on their way where a further stage is included', () => {
    expect(practices(['JOINED', 'DUE_DILIGENCE'], [at(2, 'DUE_DILIGENCE', '2018-01-01')])).toEqual([1, 2]);
  });

  it('are counted once, however many rows name them', () => {
    const rows = [
      at(1, 'DUE_DILIGENCE', '2015-01-01'),
      at(2, 'IN_TALKS', '2018-01-01'),
      at(2, 'DUE_DILIGENCE', '2018-01-01'),
    ];
    expect(practices(['JOINED', 'DUE_DILIGENCE', 'IN_TALKS'], rows)).toEqual([1, 2]);
  });

  it('have left a stage once the next one begins', () => {
    const rows = [at(2, 'IN_TALKS', '2018-01-01'), at(2, 'WITHDREW', '2018-06-01')];
    expect(practices(['IN_TALKS'], rows)).toEqual([]);
    expect(practices(['WITHDREW'], rows)).toEqual([2]);
  });

  it('have left it only possibly while the next one may have begun', () => {
    const rows = [at(2, 'IN_TALKS', '2018-01-01'), at(2, 'WITHDREW', ['2018-06-01', '2018-12-31'])];
    expect(practices(['IN_TALKS'], rows)).toEqual([]);
    expect(practices(['IN_TALKS'], rows, 'POSSIBLE')).toEqual([2]);
  });

  it('stay at their stage when a code merges or closes', () => {
    const rows = [at(2, 'DUE_DILIGENCE', '2018-01-01'), at(2, 'CLOSED', '2018-06-01')];
    expect(practices(['DUE_DILIGENCE'], rows)).toEqual([2]);
  });

  it('rest on preferred rows, and for certain on rows that were certainly known', () => {
    expect(practices(['IN_TALKS'], [at(2, 'IN_TALKS', '2018-01-01', { isPreferred: false })], 'POSSIBLE')).toEqual([]);
    const perhaps = [at(2, 'IN_TALKS', '2018-01-01', { knowledge: 'POSSIBLY_KNOWN' })];
    expect(practices(['IN_TALKS'], perhaps)).toEqual([]);
    expect(practices(['IN_TALKS'], perhaps, 'POSSIBLE')).toEqual([2]);
  });

  it('are never cohorts', () => {
    expect(practices(['DUE_DILIGENCE'], [at(2, 'DUE_DILIGENCE', '2018-01-01', { practiceId: null })])).toEqual([]);
  });
});
