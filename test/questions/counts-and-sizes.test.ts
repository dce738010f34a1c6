import {
  DidJoinersDifferBeforehandDocument,
  InsideTheBandDocument,
  PracticesOnADayDocument,
} from '../generated/operations';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { answerTo } from './support/answer-to';

const db = useDatabase({ template: withEvidence });

describe('3: how many practices on 31 July 2018', () => {
  const asked = () => answerTo(db.database, PracticesOnADayDocument);

  it('is 7 certainly and 11 possibly by name, MGS among the seven by an announcement', async () => {
    const { certain, possible } = (await asked()).programme!.coverage;
    expect(certain.practices).toBe(7);
    expect(certain.members.map(({ odsCode }) => odsCode)).toEqual([
      'M92002',
      'M92006',
      'M92007',
      'M92011',
      'M92028',
      'M92654',
      'Y02735',
    ]);
    expect(possible.practices).toBe(11);
    const forecasts = possible.participations.filter(({ modality }) => modality === 'FORECAST');
    expect(forecasts.map(({ practice }) => practice!.odsCode)).toEqual(['M92654']);
  });

  it('is 9 by the article, preferred over 12, which misreads it', async () => {
    const { programme, counts } = await asked();
    expect(programme!.coverage.stated.map(({ practices, isMisreading }) => [practices.value, isMisreading])).toEqual([
      [9, false],
      [17, false],
      [12, true],
    ]);
    const misread = counts.nodes.find(({ quantity }) => quantity!.value === 12)!;
    expect(misread.conflicts).toMatchObject([
      { kind: 'MISREADING', isContradiction: true, why: '17 - 8 = 9', preferred: { quantity: { value: 9 } } },
    ]);
  });

  it('is 10 by a count of about September, which is no contradiction', async () => {
    const later = (await asked()).counts.nodes.find(({ source }) => source.publisher === 'GPonline')!;
    expect(later).toMatchObject({
      quantity: { value: 10 },
      asOf: { text: 'between 2018-08-01 and 2018-10-31' },
      conflicts: [{ topic: 'practices run in summer 2018', kind: 'DIFFERENT_DATE', isContradiction: false }],
    });
  });
});

describe('14: whether joiners differed beforehand', () => {
  const asked = () => answerTo(db.database, DidJoinersDifferBeforehandDocument);

  it('is yes across England, in five ways and without numbers', async () => {
    const { nodes } = (await asked()).findings;
    const [finding] = nodes.filter(({ comparator }) => comparator !== null);
    for (const way of ['fewer patients', 'fewer full-time-equivalent GPs', 'most deprived decile', 'APMS', 'QOF']) {
      expect(finding!.valueText).toContain(way);
    }
    expect(finding).toMatchObject({ grade: 'A', geography: 'ENGLAND', source: { published: { text: '2023' } } });
  });

  it('is known locally only afterwards: a mean list of 6,135 on 9 lists against 8,401 on 28', async () => {
    const { byNetwork, byProgramme } = await asked();
    const { certain, rest } = byNetwork!.coverage;
    expect([Math.round(certain.meanList!), certain.practicesWithList]).toEqual([6135, 9]);
    expect([Math.round(rest.meanList!), rest.practicesWithList]).toEqual([8401, 28]);
    expect(byProgramme!.coverage).toMatchObject({ certain, rest });
  });
});

describe('15: who was inside 30,000 to 50,000 on 1 January 2021', () => {
  const asked = () => answerTo(db.database, InsideTheBandDocument);

  it('are two of the six networks; the other four lie above', async () => {
    const { networks, band } = await asked();
    const patients = new Map(networks.nodes.map(({ name, coverage }) => [name, coverage.certain.patients!]));
    expect(Object.fromEntries(patients)).toEqual({
      'Wolverhampton Unity East PCN': 30_738,
      'Wolverhampton Unity West PCN': 38_445,
      'Wolverhampton RWT PCN': 55_218,
      'Wolverhampton Total Health PCN': 58_898,
      'Wolverhampton North Network PCN': 52_909,
      'Wolverhampton South East PCN': 54_231,
    });
    for (const { quantity } of band.nodes) expect(quantity).toMatchObject({ min: 30_000, max: 50_000, bounds: '[]' });
    const { min, max } = band.nodes[0]!.quantity!;
    const inside = [...patients].filter(([, size]) => size >= min! && size <= max!).map(([name]) => name);
    expect(inside).toEqual(['Wolverhampton Unity East PCN', 'Wolverhampton Unity West PCN']);
    expect([...patients.values()].filter((size) => size > max!)).toHaveLength(4);
  });

  it('counts one of four practices of South East to no size, and says so', async () => {
    const { networks } = await asked();
    const southEast = networks.nodes.find(({ name }) => name === 'Wolverhampton South East PCN')!.coverage;
    expect(southEast.certain).toMatchObject({ practices: 4, practicesWithList: 3 });
    expect(southEast.notDetermined).toContain('1 of the 4 certain practices has no list of 2021-01-01');
  });

  it('is not determined of the federation and its primary care home in 2016, whose practices nobody named', async () => {
    const { federation, home } = await asked();
    expect(federation!.coverage.certain).toEqual({ practices: 0, patients: null });
    expect(federation!.coverage.notDetermined).toContain('known only by number (26)');
    expect(home!.coverage.certain).toEqual({ practices: 0, patients: null });
    expect(home!.coverage.notDetermined).toContain('known only by number (8)');
  });
});
