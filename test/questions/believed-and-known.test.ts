import { BelievedAndKnownDocument, type BelievedAndKnownQuery } from '../generated/operations';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { answerTo } from './support/answer-to';

const db = useDatabase({ template: withEvidence });

type Counts = BelievedAndKnownQuery['practicesRun'];

/** What was said of the city, as `[number, publisher]`, sorted. */
function said({ nodes }: Counts, knowledge: string, modality?: string): [number, string][] {
  return nodes
    .filter(({ subject }) => subject.__typename !== 'Programme' || subject.slug === 'RWT-VI')
    .filter((claim) => claim.knowledge === knowledge && (modality === undefined || claim.modality === modality))
    .map(({ quantity, source }): [number, string] => [quantity!.value!, source.publisher])
    .sort(([a, p], [b, q]) => a - b || (p < q ? -1 : 1));
}

describe('20: on 1 August 2018', () => {
  const asked = () => answerTo(db.database, BelievedAndKnownDocument);

  it('three, seven and eight practices were known of, and five more planned', async () => {
    const { practicesRun, practicesPlanned } = await asked();
    expect(said(practicesRun, 'KNOWN', 'ACTUAL')).toEqual([
      [3, 'Health Service Journal'],
      [7, 'Pulse'],
      [8, 'Health Service Journal'],
    ]);
    expect(said(practicesPlanned, 'KNOWN')).toContainEqual([5, 'Pulse']);
  });

  it('the eight were of 44 as printed, and the register of 17 May had 42', async () => {
    expect(said((await asked()).practicesInTheCity, 'KNOWN')).toEqual([
      [40, 'NHS Wolverhampton CCG'],
      [42, 'NHS England, Organisation Data Service'],
      [44, 'Health Service Journal'],
      [47, 'NHS England, Organisation Data Service'],
    ]);
  });

  it('nine of the article, ten and eight more of GPonline, and the misread twelve were possibly known', async () => {
    const { practicesRun, practicesPlanned } = await asked();
    expect(said(practicesRun, 'POSSIBLY_KNOWN', 'ACTUAL')).toEqual([
      [3, 'Health Service Journal'],
      [9, 'Health Service Journal'],
      [10, 'GPonline'],
      [12, 'Wikipedia'],
      [12, 'Wilmington Healthcare'],
    ]);
    expect(said(practicesPlanned, 'POSSIBLY_KNOWN')).toEqual([
      [8, 'GPonline'],
      [8, 'Health Service Journal'],
    ]);
  });

  it('two practices were known by name: MGS, which was announced, and Penn Manor', async () => {
    const { believed } = await asked();
    expect(believed!.coverage.certain.members.map(({ odsCode }) => odsCode)).toEqual(['M92011', 'M92654']);
    const names = believed!.namesThen.nodes.map(({ aliases }) => aliases.map(({ name }) => name));
    expect(names[0]).toContain('PENN MANOR MEDICAL PRACTICE');
    expect(names[1]).toContain('MGS Medical Practice');
    expect(names[0]).not.toContain('RWT PRACTICES PENN MANOR MEDICAL CENTRE');
    const known = believed!.statements.filter(({ practice, knowledge }) => practice !== null && knowledge === 'KNOWN');
    expect(known.map(({ practice, modality }) => [practice!.odsCode, modality])).toEqual([
      ['M92654', 'FORECAST'],
      ['M92011', 'ACTUAL'],
    ]);
  });

  it('nine names of the trust’s undated list were possibly known', async () => {
    const listed = (await asked()).believed!.statements.filter(
      ({ practice, knowledge }) => practice !== null && knowledge === 'POSSIBLY_KNOWN',
    );
    expect(new Set(listed.map(({ provenance }) => provenance.source.title))).toEqual(
      new Set(["List of the trust's general practices"]),
    );
    expect(listed.map(({ practice }) => practice!.odsCode!).sort()).toEqual([
      'M92002',
      'M92006',
      'M92007',
      'M92011',
      'M92014',
      'M92028',
      'M92042',
      'M92044',
      'M92640',
    ]);
  });

  it('seven were certainly in and eleven possibly, as is known now', async () => {
    const { certain, possible } = (await asked()).known!.coverage;
    expect([certain.practices, possible.practices]).toEqual([7, 11]);
  });
});
