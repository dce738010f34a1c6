import type { CsvRow } from '../../importing/evidence/evidence-folder';
import { rowsBy, type ChangedRow, type Correction } from './correction';

const participation = rowsBy('participations.csv', 'participation_id');

const list = (code: string, patients: string): ChangedRow => ({
  file: 'list_sizes.csv',
  row: { org_id: code, as_of: '2021-01-01' },
  cells: { patients },
});

const since = (day: string): CsvRow => ({ valid_from: day, valid_from_min: day, valid_from_max: day });
const until = (day: string): CsvRow => ({ valid_to: day, valid_to_min: day, valid_to_max: day });

/** Who belonged to what, and with how many patients. */
export const ofPractices: readonly Correction[] = [
  {
    that: 'Coalway Road joined a month later',
    rows: [
      participation('RWT-VI/M92006/JOINED/CQC-RL4Y1', {
        valid_from: '2018-08',
        valid_from_min: '2018-08-01',
        valid_from_max: '2018-08-31',
      }),
    ],
    moves: [
      ['ShareOfPractices', '7 certainly and 11 possibly', '6 certainly and 10 possibly'],
      ['PracticesOnADay', '7 certainly and 11 possibly', '6 certainly and 10 possibly'],
      ['WhoJoinedAndLeft', 'Coalway Road Medical Practice (2018-07)', 'Coalway Road Medical Practice (2018-08)'],
      ['BelievedAndKnown', 'Known now: 7 certainly, 11 possibly', 'Known now: 6 certainly, 11 possibly'],
    ],
  },
  {
    that: 'Griffiths Drive left a month earlier',
    rows: [participation('RWT-VI/M92026/LEFT/ODS-EPCN-2022-02', since('2021-03-01'))],
    moves: [
      ['WhoJoinedAndLeft', 'Practice (2021-04-01, to', 'Practice (2021-03-01, to'],
      ['LeaversCensoredOrKept', 'Practice (2021-04-01)', 'Practice (2021-03-01)'],
      ['TrustsThatRunPractices', 'By name 9 practices', 'By name 8 practices'],
      ['TrustsThatRunPractices', '3 of them by proxy', '2 of them by proxy'],
    ],
  },
  {
    that: 'Alfred Squire Road had a thousand patients more',
    rows: [list('M92002', '9284')],
    moves: [
      ['ShareOfPatients', '55,218 of 290,439 (19.0%)', '56,218 of 291,439 (19.3%)'],
      ['DidJoinersDifferBeforehand', 'a mean list of 6,135', 'a mean list of 6,246'],
      ['InsideTheBand', 'Wolverhampton RWT PCN 55,218', 'Wolverhampton RWT PCN 56,218'],
    ],
  },
  {
    that: 'a practice of Unity East had a thousand patients less',
    rows: [list('M92015', '1928')],
    moves: [
      ['InsideTheBand', 'Below: none', 'Below: Wolverhampton Unity East PCN 29,738'],
      ['DidJoinersDifferBeforehand', 'against 8,401 (28)', 'against 8,365 (28)'],
      ['BestAndWorstPractices', 'Dr Fowler, 1,988 patients', 'Improving Health (IH) Medical, 1,928 patients'],
    ],
  },
  {
    that: 'the register of 2022 had Griffiths Drive in the trust’s network until the end of 2020',
    rows: [participation('PCN-U20454/M92026/JOINED/ODS-EPCN-2022-02/2019-10-01', until('2020-12-31'))],
    moves: [['ShareOfPatients', '53,230 of 290,439 (18.3%) on 8 lists', '49,484 of 290,439 (17.0%) on 7 lists']],
  },
  {
    that: 'the register of 2022 had Oxley in Unity East still',
    rows: [participation('PCN-U19348/M92014/JOINED/ODS-EPCN-2022-02/2019-10-01', until(''))],
    moves: [
      ['ShareOfPatients', 'Unity East PCN, none, Wolverhampton', 'Unity East PCN, Wolverhampton Unity East PCN, Wolv'],
    ],
  },
  {
    that: 'the list of Lea Road is of 31 July 2018',
    rows: [
      {
        file: 'list_sizes.csv',
        row: { org_id: 'M92007', as_of: '2018-09' },
        cells: { as_of: '2018-07-31', as_of_precision: 'DAY', as_of_min: '2018-07-31', as_of_max: '2018-07-31' },
      },
    ],
    moves: [['ShareOfPatients', 'July 2018: not determined', 'July 2018: 6,700 of 6,700 (100.0%)']],
  },
];
