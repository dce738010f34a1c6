import { rowsBy, type Correction } from './correction';

const claim = rowsBy('claims.csv', 'claim_id');
const source = rowsBy('sources.csv', 'source_id');
const person = rowsBy('people.csv', 'person_id');

/** What somebody said, who said it, and when. */
export const ofClaims: readonly Correction[] = [
  {
    that: 'the article counts ten practices instead of nine',
    rows: [claim('A2-12', { value: '10' })],
    moves: [
      ['ShareOfPractices', '9 of 42 (21.4%)', '10 of 42 (23.8%)'],
      ['PracticesOnADay', '9 by the article', '10 by the article'],
      ['HowManyOfTheEightJoined', 'no more than 3 if', 'no more than 2 if'],
      ['HowManyOfTheEightJoined', 'no more than 5 by', 'no more than 4 by'],
      ['BelievedAndKnown', ' 9 (Health Service Journal, 2018)', ' 10 (Health Service Journal, 2018)'],
    ],
  },
  {
    that: 'it would be eighteen if all joined, which is called under half',
    rows: [claim('A2-08', { value: '18' }), claim('A2-07', { qualifier: 'under half' })],
    moves: [
      ['ShareOfPractices', '17 of 42 (40.5%)', '18 of 42 (42.9%)'],
      ['ShareOfPractices', '“nearly half”', '“under half”'],
    ],
  },
  {
    that: '24,000 patients were printed, and up to 60,000 if two more joined',
    rows: [claim('A1-08', { value: '24000' }), claim('A1-09', { value_max: '60000' })],
    moves: [
      ['ShareOfPatients', '23,000, approximate', '24,000, approximate'],
      ['ShareOfPatients', '30,000 to 50,000', '30,000 to 60,000'],
    ],
  },
  {
    that: 'the next count is eleven',
    rows: [claim('GPONLINE-1493728/01', { value: '11' })],
    moves: [
      ['PracticesOnADay', '10 by the next count', '11 by the next count'],
      ['BelievedAndKnown', '10 (GPonline', '11 (GPonline'],
    ],
  },
  {
    that: 'Alfred Squire Road had a local contract',
    rows: [claim('CQC-RL4AC/02', { value_text: 'PMS' })],
    moves: [['WhoJoinedAndLeft', 'GMS at Alfred Squire', 'PMS at Alfred Squire']],
  },
  {
    that: 'no trust ran more than eleven',
    rows: [claim('SIDHU-2023/05', { value_max: '11' })],
    moves: [
      ['HowManyOfTheEightJoined', 'no more than 5 by', 'no more than 4 by'],
      ['TrustsThatRunPractices', 'range 1 to 12', 'range 1 to 11'],
    ],
  },
  {
    that: 'the bullet says eight per cent, and nothing of a cause',
    rows: [claim('A2-03', { value: '-8', causal_wording: 'NONE' })],
    moves: [
      ['NinePerCentBesideStudies', '−9% is a claim, worded CAUSAL', '−8% is a claim, worded NONE'],
      ['WhoSaidNinePerCent', '−9%: NHS Benchmarking Network', '−8%: NHS Benchmarking Network'],
    ],
  },
  {
    that: 'the body of the article names a comparator',
    rows: [claim('A2-17', { comparator: 'England' })],
    moves: [['NinePerCentBesideStudies', 'without a comparator', 'compared']],
  },
  {
    that: 'joiners did not differ, and the band is wider',
    rows: [claim('SIDHU-2023/07', { value_text: 'they did not' }), claim('HSJ-7020971/08', { value_max: '56000' })],
    moves: [
      ['DidJoinersDifferBeforehand', 'fewer patients', 'they did not'],
      ['InsideTheBand', 'inside 30,000 to 50,000', 'inside 30,000 to 56,000'],
    ],
  },
  {
    that: 'trusts were 27, and the rank was forecast',
    rows: [claim('SIDHU-2023/01', { value: '27' }), claim('A2-15', { modality: 'FORECAST' })],
    moves: [
      ['TrustsThatRunPractices', '26 trusts ran', '27 trusts ran'],
      ['TrustsThatRunPractices', 'was CONDITIONAL', 'was FORECAST'],
    ],
  },
  {
    that: 'nine per cent was replaced later, and the director has no interest',
    rows: [
      claim('STRATEGY-UNIT-PR-2020/01', { supersedes: 'A2-17' }),
      person('P-MAHMUD', { interest: 'none declared' }),
    ],
    moves: [
      ['WhoSaidNinePerCent', 'Not revised since', 'Revised since'],
      ['WhoSaidNinePerCent', 'directs the programme', 'none declared'],
    ],
  },
  {
    that: 'the eight were of 45, and the misreading appeared only in September',
    rows: [claim('HSJ-7020971/02', { value: '45' }), source('WILMINGTON-2018', { published_earliest: '2018-09-01' })],
    moves: [
      ['BelievedAndKnown', '44 (Health Service Journal, 2017)', '45 (Health Service Journal, 2017)'],
      ['BelievedAndKnown', '2018), 12 (Wilmington Healthcare, 2018)', '9 (Health Service Journal, 2018) and 10'],
    ],
  },
];
