import { rowsBy, type Correction } from './correction';

const effect = rowsBy('effects.csv', 'effect_id');
const claim = rowsBy('claims.csv', 'claim_id');

/** What a study printed. */
export const ofEffects: readonly Correction[] = [
  {
    that: 'the evaluation prints −0.12, 900 avoided, 70,000 patients and no local donors',
    rows: [
      effect('E-YU-ADM', {
        effect: '-0.12',
        absolute_per_year: '900',
        n_patients: '70000',
        comparator: 'no local donors',
      }),
    ],
    moves: [
      ['EmergencyAdmissionsByModel', '−13.2 (−21.6 to −5.4)', '−14.4 (−21.6 to −5.4)'],
      ['NinePerCentBesideStudies', '−0.11 (−0.18 to −0.045)', '−0.12 (−0.18 to −0.045)'],
      ['DoesTheEffectSurvive', 'other Wolverhampton practices were in the donor pool', 'no local donors'],
      ['AttendancesAndAdmissions', 'admissions −0.11', 'admissions −0.12'],
      ['AdmissionsAvoided', '888 admissions', '900 admissions'],
      ['AdmissionsAvoided', '889.7 (364.0 to 1,455.9)', '1,008.0 (378.0 to 1,512.0)'],
    ],
  },
  {
    that: 'the national ratio may be as low as 0.94',
    rows: [effect('E-SAU-ADM', { lower: '0.94' })],
    moves: [
      ['NinePerCentBesideStudies', '−5% to −1%', '−6% to −1%'],
      ['AttendancesAndAdmissions', '0.97 (0.95 to 0.99)', '0.97 (0.94 to 0.99)'],
    ],
  },
  {
    that: 'attendances have a value in the city, and another one across England',
    rows: [
      effect('E-YU-ED', { effect: '-0.01', lower: '-0.04', upper: '0.02', confidence_level: '0.95' }),
      effect('E-SAU-AE', { effect: '0.97' }),
    ],
    moves: [
      ['AttendancesAndAdmissions', 'no significant change, value not known', 'attendances −0.01 (−0.04 to 0.02)'],
      ['AttendancesAndAdmissions', 'attendances 0.98 (0.96 to 0.99)', 'attendances 0.97 (0.96 to 0.99)'],
    ],
  },
  {
    that: 'the admissions that primary care may prevent have a value',
    rows: [effect('E-SAU-ACSC', { effect: '0.99', lower: '0.97', upper: '1.01', confidence_level: '0.95' })],
    moves: [['AmbulatoryCareSensitiveAdmissions', 'no impact, value not known', 'no impact, 0.99 (0.97 to 1.01)']],
  },
  {
    that: 'continuity may have fallen by 9.1%, and close collaboration is run by trusts',
    rows: [effect('E-FOR-CONT', { lower: '-9.1' }), effect('E-FOR-CLOSE', { model: 'TRUST_LED_INTEGRATION' })],
    moves: [
      ['PatientExperience', '−6.6% (−8.9 to −4.3)', '−6.6% (−9.1 to −4.3)'],
      ['PatientExperience', 'run by a trust: nothing published', 'run by a trust: published'],
    ],
  },
  {
    that: 'the methods agreed in Northumberland',
    rows: [
      effect('E-NOR-AE', { effect_as_stated: 'the same' }),
      claim('NORTHUMBERLAND-2022/01', { value_text: 'the methods agreed' }),
    ],
    moves: [
      ['MethodsSideBySide', 'A&E attendances smaller than', 'A&E attendances the same'],
      ['MethodsSideBySide', 'no method was best', 'the methods agreed'],
    ],
  },
];
