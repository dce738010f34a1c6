import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import { attribute, type Overlap } from '../../../src/comparisons/attribution/attribute';
import type { Bounds, Spell } from '../../../src/time';
import { panelOf, periodsFrom } from '../support/panels';
import { everybody, inSpells, model } from '../support/spells';

type Participation = Record<
  | 'participation_id'
  | 'programme_id'
  | 'practice_id'
  | 'stage'
  | 'preferred'
  | 'valid_from_min'
  | 'valid_from_max'
  | 'ended_by',
  string
>;

const evidence = join(__dirname, '../../../data/evidence/participations.csv');

/** The preferred spells of the practices that were named, written out by the rules of the evidence's own README. */
function spellsOfTheTrust(): Map<string, Spell> {
  const rows = parse(readFileSync(evidence), { columns: true, bom: true }) as Participation[];
  const began = ({ valid_from_min, valid_from_max }: Participation): Bounds => ({
    earliest: valid_from_min || null,
    latest: valid_from_max || null,
  });
  const joined = rows.filter(
    (row) =>
      row.programme_id === 'RWT-VI' && row.stage === 'JOINED' && row.preferred === 'true' && row.practice_id !== '',
  );
  return new Map(
    joined.map((row) => {
      const left = rows.find((other) => other.participation_id === row.ended_by);
      return [row.practice_id, { from: began(row), to: left === undefined ? null : began(left) }];
    }),
  );
}

describe('practices run by the trust, January 2014 to June 2018', () => {
  const months = periodsFrom('2014-01-01', 54);
  const spells = spellsOfTheTrust();
  const practices = [...spells.keys(), 'A comparator'];
  const panel = panelOf(
    practices.map((code) => ({ code, cells: months.map(() => 0.5) })),
    months,
  );
  const trust = model(
    'trust',
    Object.fromEntries([...spells.values()].map((spell, index) => [index + 1, inSpells(spell)])),
  );
  const others = everybody('others');

  const account = (overlap: Overlap, cohorts = [trust, others]) => {
    const { cohorts: assigned, excluded } = attribute(panel, cohorts, { certainty: 'CERTAIN', overlap });
    const monthsOf = (reason: string) =>
      excluded.filter((span) => span.reason === reason).reduce((sum, { periods }) => sum + periods.length, 0);
    const bit = 1 << cohorts.indexOf(trust);
    return {
      certain: assigned.filter((bits) => bits === bit).length,
      uncertain: monthsOf('UNCERTAIN_MEMBERSHIP'),
      transition: monthsOf('TRANSITION'),
      comparing: assigned.filter((bits) => bits !== 0 && bits !== bit).length,
    };
  };

  const expected = { certain: 102, uncertain: 80, transition: 1, comparing: 13 * 54 - 102 - 80 - 1 };

  it('are thirteen with a comparator: 12 that the trust ran at some time', () => {
    expect([practices.length, spells.size]).toEqual([13, 12]);
  });

  it('come to 102 certain practice-months, 80 uncertain and one of transition', () => {
    expect(account('FIRST_COHORT')).toEqual(expected);
  });

  it('come to the same whether the others are named first or last, and if each may count', () => {
    expect(account('EACH')).toEqual(expected);
    expect(account('FIRST_COHORT', [others, trust])).toEqual(expected);
  });

  it('move on a known day only at Thornley Street, in September 2017', () => {
    const { excluded } = attribute(panel, [trust, others], { certainty: 'CERTAIN', overlap: 'FIRST_COHORT' });
    const moves = excluded.filter(({ reason }) => reason === 'TRANSITION');
    expect(moves.map(({ odsCode, periods }) => [odsCode, periods.map((period) => months[period]!.from)])).toEqual([
      ['M92028', ['2017-09-01']],
    ]);
  });

  it('are uncertain for 25 months each in three practices, four in one, and one in another', () => {
    const { excluded } = attribute(panel, [trust, others], { certainty: 'CERTAIN', overlap: 'FIRST_COHORT' });
    const uncertain = excluded.filter(({ reason }) => reason === 'UNCERTAIN_MEMBERSHIP');
    expect(Object.fromEntries(uncertain.map(({ odsCode, periods }) => [odsCode, periods.length]))).toEqual({
      M92011: 4,
      M92026: 25,
      M92042: 25,
      M92044: 25,
      Y02735: 1,
    });
  });

  it('come to 181 possible practice-months, all but the two in which a practice may have joined or did', () => {
    const { cohorts, excluded } = attribute(panel, [trust], { certainty: 'POSSIBLE', overlap: 'FIRST_COHORT' });
    const left = excluded.map(({ odsCode, reason, periods }) => `${odsCode} ${reason} ${periods.length}`);
    expect([cohorts.filter((bits) => bits !== 0).length, left]).toEqual([
      181,
      ['M92028 TRANSITION 1', 'M92011 UNCERTAIN_MEMBERSHIP 1'],
    ]);
  });
});
