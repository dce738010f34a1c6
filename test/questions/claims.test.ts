import {
  NinePerCentBesideStudiesDocument,
  TrustsThatRunPracticesDocument,
  WhoSaidNinePerCentDocument,
} from '../generated/operations';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { answerTo } from './support/answer-to';

const db = useDatabase({ template: withEvidence });

describe('7: nine per cent beside the studies', () => {
  const asked = () => answerTo(db.database, NinePerCentBesideStudiesDocument);

  it('is one figure in two causal wordings, with no comparator', async () => {
    const printed = (await asked()).claims.nodes.filter(({ modality }) => modality === 'ACTUAL');
    expect(
      printed.map(({ quantity, causalWording, comparator }) => [quantity!.value, causalWording, comparator]),
    ).toEqual([
      [-9, 'CAUSAL', null],
      [-9, 'TEMPORAL', null],
    ]);
    for (const { conflicts } of printed) {
      expect(conflicts.map(({ kind }) => kind).sort()).toEqual(['CAUSAL_WORDING', 'DIFFERENT_ESTIMAND']);
    }
  });

  it('stands beside −0.11 (−0.18 to −0.045) per 100 a month, of which the press release makes −13%', async () => {
    const { studies, claims } = await asked();
    expect(studies.find(({ study }) => study === 'Yu 2020')).toMatchObject({
      effect: -0.11,
      lower: -0.18,
      upper: -0.045,
      confidence: 0.95,
      per: '100_PATIENTS_PER_MONTH',
    });
    const [relative] = claims.nodes.filter(
      ({ quantity, modality }) => modality === 'ESTIMATE' && quantity!.unit === 'PERCENT_CHANGE',
    );
    expect(relative).toMatchObject({ quantity: { value: -13 }, comparator: 'synthetic control' });
  });

  it('has the direction of both studies and lies outside −5% to −1%, which is a ratio of 0.97 (0.95 to 0.99)', async () => {
    const { studies, claims } = await asked();
    const england = studies.find(({ study }) => study === 'Saunders 2024')!;
    expect(england).toMatchObject({ effect: 0.97, lower: 0.95, upper: 0.99, unit: 'RATE_RATIO' });
    const [low, high] = [england.lower!, england.upper!].map((ratio) => Math.round(100 * (ratio - 1)));
    expect([low, high]).toEqual([-5, -1]);
    expect(claims.nodes[0]!.quantity!.value).toBeLessThan(low!);
    for (const { conflicts } of studies) expect(conflicts).toMatchObject([{ kind: 'DIFFERENT_ESTIMAND' }]);
  });
});

describe('18: the trusts that run practices', () => {
  const asked = () => answerTo(db.database, TrustsThatRunPracticesDocument);

  it('were 26 with 85 practices on 116 sites on 31 March 2021, 3.3 in the mean, from 1 to 12', async () => {
    const { nodes } = (await asked()).england!.claims;
    const counted = nodes.filter(({ kind }) => kind === 'QUANTITY');
    expect(counted.map(({ metric, quantity }) => [metric, quantity!.value, quantity!.min, quantity!.max])).toEqual([
      ['TRUSTS_RUNNING_PRACTICES', 26, null, null],
      ['PRACTICES_IN_PROGRAMME', 85, null, null],
      ['SITES_IN_PROGRAMME', 116, null, null],
      ['PRACTICES_PER_TRUST', 3.3, null, null],
      ['PRACTICES_PER_TRUST', null, 1, 12],
    ]);
    expect(new Set(counted.map(({ asOf }) => asOf!.text))).toEqual(new Set(['2021-03-31']));
    expect((85 / 26).toFixed(1)).toBe('3.3');
  });

  it('are not listed, so that there is no rank: the highest number was claimed on condition, by nobody named', async () => {
    const { rank, england } = await asked();
    expect(rank.nodes).toMatchObject([
      { quantity: { value: 1 }, modality: 'CONDITIONAL', attribution: 'UNNAMED_SOURCE', hedge: 'HSJ understands' },
    ]);
    expect(england!.coverage.notDetermined).toContain('known only by number (85)');
  });

  it('include Wolverhampton’s with nine practices by name that day, three of them by proxy, of at most twelve', async () => {
    const { wolverhampton } = await asked();
    expect(wolverhampton!.practices.totalCount).toBe(9);
    const { coverage } = wolverhampton!.programmes[0]!;
    expect(coverage.certain.practices).toBe(9);
    expect(coverage.possible.practices).toBe(9);
    const byProxy = coverage.certain.participations.filter(({ provenance }) => provenance.grade === 'D');
    expect(byProxy.map(({ practice }) => practice!.odsCode)).toEqual(['M92026', 'M92042', 'M92044']);
  });
});

describe('19: who said nine per cent', () => {
  const asked = () => answerTo(db.database, WhoSaidNinePerCentDocument);

  it('is a report of the NHS Benchmarking Network, never public, as an article had it', async () => {
    const { nodes } = (await asked()).claims;
    expect(nodes).toHaveLength(2);
    for (const { origin, source, attribution } of nodes) {
      expect(attribution).toBe('DOCUMENT');
      expect(origin).toMatchObject({ publisher: 'NHS Benchmarking Network', access: 'CITED_ONLY' });
      expect(origin!.note).toContain('Never published');
      expect(source).toMatchObject({ publisher: 'Health Service Journal', evidenceDate: { text: '2018-07' } });
    }
  });

  it('words it as caused in the bullet and as a change in time in the body, and never revised it', async () => {
    const { nodes } = (await asked()).claims;
    expect(nodes.map(({ quote, causalWording }) => [causalWording, quote])).toEqual([
      ['CAUSAL', 'has been able to reduce emergency admissions'],
      ['TEMPORAL', 'there has been a nine per cent reduction in emergency admissions'],
    ]);
    for (const { supersedes, supersededBy } of nodes) expect([supersedes, supersededBy]).toEqual([null, []]);
  });

  it('has an interest: the director who is quoted is an author of the later evaluation, under two spellings of his name', async () => {
    const { people, evaluation } = await asked();
    for (const { subject } of people.nodes) {
      expect(subject).toMatchObject({
        name: 'Sultan Mahmud',
        namesAsPrinted: ['Sultan Mahmud', 'Mahmood'],
        interest: expect.stringContaining('co-author of its only impact evaluation'),
      });
    }
    const later = evaluation.find(({ study }) => study === 'Yu 2020')!;
    expect(later.source.declaredInterest).toContain('directed the programme evaluated');
  });
});
