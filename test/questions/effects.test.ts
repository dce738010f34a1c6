import {
  AdmissionsAvoidedDocument,
  AmbulatoryCareSensitiveAdmissionsDocument,
  AttendancesAndAdmissionsDocument,
  EmergencyAdmissionsByModelDocument,
  PatientExperienceDocument,
} from '../generated/operations';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { answerTo } from './support/answer-to';

const db = useDatabase({ template: withEvidence });

const of = <Effect extends { study: string }>(effects: readonly Effect[], study: string): Effect =>
  effects.find((effect) => effect.study === study)!;

describe('6: emergency admissions per 1,000 patients', () => {
  const asked = () => answerTo(db.database, EmergencyAdmissionsByModelDocument);

  it('are 13.2 a year fewer (21.6 to 5.4) for practices run by the trust, converted by us from the printed effect', async () => {
    const { converted, ...printed } = of((await asked()).trustLed, 'Yu 2020');
    expect(printed).toMatchObject({
      effect: -0.11,
      lower: -0.18,
      upper: -0.045,
      per: '100_PATIENTS_PER_MONTH',
      grade: 'A',
    });
    expect(converted!.value).toBeCloseTo(-13.2, 10);
    expect(converted!.lower).toBeCloseTo(-21.6, 10);
    expect(converted!.upper).toBeCloseTo(-5.4, 10);
    expect(converted).toMatchObject({ confidence: 0.95, unit: 'per 1,000 patients a year' });
    expect(converted!.method).toContain('converted by us');
    expect(converted!.method).toContain('grade D');
  });

  it('are not converted where that would not be exact: a ratio stays a ratio', async () => {
    expect(of((await asked()).trustLed, 'Saunders 2024')).toMatchObject({ unit: 'RATE_RATIO', converted: null });
  });

  it('are null for primary care homes and for practices in no model: nothing is published', async () => {
    const { primaryCareHomes, inNoModel } = await asked();
    expect([primaryCareHomes, inNoModel]).toEqual([[], []]);
  });

  it('are not determined from observations, and an unnamed primary care home could not be anyway', async () => {
    const { cohorts, notDetermined, caveats } = (await asked()).observed;
    expect(cohorts.map(({ estimate }) => estimate)).toEqual([null, null, null]);
    expect(notDetermined).toEqual([
      "No observation of EMERGENCY_ADMISSIONS is held between 2014-04-01 and 2020-03-01, so no outcome is known for any named practice of the trust's programme.",
      'the primary care home: nobody named its practices, so no outcome can be attributed to it.',
    ]);
    expect(caveats.map(({ code }) => code)).toEqual(expect.arrayContaining(['OBSERVATIONAL', 'UNNAMED_MEMBERS']));
  });
});

describe('11: attendances and admissions', () => {
  const asked = () => answerTo(db.database, AttendancesAndAdmissionsDocument);

  it('in Wolverhampton: no significant change of attendances, value not known; admissions −0.11', async () => {
    const { attendances, admissions } = await asked();
    expect(of(attendances, 'Yu 2020')).toMatchObject({
      direction: 'NO_SIGNIFICANT_CHANGE',
      effect: null,
      lower: null,
      upper: null,
      pAsPrinted: null,
    });
    expect(of(admissions, 'Yu 2020')).toMatchObject({
      effect: -0.11,
      lower: -0.18,
      upper: -0.045,
      pAsPrinted: '0.0012',
    });
  });

  it('across England: attendances 0.98 (0.96 to 0.99), which is another setting and no contradiction', async () => {
    const effect = of((await asked()).attendances, 'Saunders 2024');
    expect(effect).toMatchObject({ effect: 0.98, lower: 0.96, upper: 0.99, unit: 'RATE_RATIO', pAsPrinted: '<0.0001' });
    expect(effect.conflicts).toMatchObject([{ kind: 'DIFFERENT_SETTING' }]);
  });
});

describe('12: admissions for conditions that primary care may prevent', () => {
  const asked = () => answerTo(db.database, AmbulatoryCareSensitiveAdmissionsDocument);

  it('are null for Wolverhampton: no study of the city names them', async () => {
    const { publishedEffects, outcomeMetric } = await asked();
    expect(publishedEffects.map(({ setting }) => setting)).toEqual(['North West London', 'England']);
    expect(outcomeMetric!.observationCount).toBe(0);
  });

  it('were not moved in England and fell in North West London until the pandemic, without a value for either', async () => {
    const { publishedEffects } = await asked();
    expect(of(publishedEffects, 'Saunders 2024')).toMatchObject({
      direction: 'NO_EFFECT_STATED',
      asStated: 'no impact',
      effect: null,
    });
    expect(of(publishedEffects, 'Kovacevic 2025')).toMatchObject({
      model: 'PRIMARY_CARE_NETWORK',
      direction: 'DECREASE',
      asStated: 'fell after PCNs until the pandemic',
      effect: null,
    });
  });
});

describe('13: patient experience', () => {
  const asked = () => answerTo(db.database, PatientExperienceDocument);

  it('is null for practices run by a trust', async () => {
    const { continuityTrustLed, phoneAccessTrustLed, appointmentTrustLed, openingHoursTrustLed } = await asked();
    expect([continuityTrustLed, phoneAccessTrustLed, appointmentTrustLed, openingHoursTrustLed]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it('got worse in practices that grew: continuity −6.6% (−8.9 to −4.3), phone −4.3%, appointment −1.5%, hours −0.9%', async () => {
    const { continuity, phoneAccess, appointment, openingHours } = await asked();
    const grew = [continuity, phoneAccess, appointment, openingHours].map((effects) =>
      effects.find(({ contextModel }) => contextModel === 'LARGE_SCALE_GENERAL_PRACTICE')!,
    );
    expect(grew.map(({ effect, lower, upper }) => [effect, lower, upper])).toEqual([
      [-6.6, -8.9, -4.3],
      [-4.3, null, null],
      [-1.5, null, null],
      [-0.9, null, null],
    ]);
    expect(new Set(grew.map(({ unit }) => unit))).toEqual(new Set(['PERCENT_AS_PRINTED']));
  });
});

describe('16: admissions avoided a year', () => {
  const asked = () => answerTo(db.database, AdmissionsAvoidedDocument);

  it('are 888 as printed and 889.7 (364.0 to 1,455.9) from effect and list, both at 67,402 patients', async () => {
    const { absolutePerYear, nPatients, avoidedPerYear } = of((await asked()).admissions, 'Yu 2020');
    expect([absolutePerYear, nPatients]).toEqual([888, 67_402]);
    expect(avoidedPerYear!.value).toBeCloseTo((0.11 * 67_402 * 12) / 100, 6);
    expect(
      [avoidedPerYear!.value, avoidedPerYear!.lower, avoidedPerYear!.upper].map((value) => value.toFixed(1)),
    ).toEqual(['889.7', '364.0', '1455.9']);
    expect(avoidedPerYear!.method).toContain('computed by us');
  });

  it('and of readmissions 168 as printed and 169.9 (39.6 to 299.3) from effect and list', async () => {
    const { absolutePerYear, avoidedPerYear } = of((await asked()).readmissions, 'Yu 2020');
    expect(absolutePerYear).toBe(168);
    expect(
      [avoidedPerYear!.value, avoidedPerYear!.lower, avoidedPerYear!.upper].map((value) => value.toFixed(1)),
    ).toEqual(['169.9', '39.6', '299.3']);
  });

  it('are 74 a month in the press release, which times twelve is the printed 888', async () => {
    const monthly = (await asked()).pressRelease.nodes.find(({ per }) => per === 'MONTH')!;
    expect(monthly.quantity).toMatchObject({ value: 74, unit: 'ADMISSION_AVOIDED' });
    expect(12 * monthly.quantity!.value!).toBe(888);
  });

  it('were worth about £1.7m by the abstract and over £1.5m by the discussion of one paper: both are kept', async () => {
    const { savings } = await asked();
    const ofThePaper = savings.nodes.filter(({ grade }) => grade === 'A');
    expect(ofThePaper.map(({ quantity }) => [quantity!.value, quantity!.min, quantity!.text])).toEqual([
      [1_700_000, null, 'about'],
      [null, 1_500_000, 'in excess of'],
    ]);
    for (const { conflicts } of ofThePaper) expect(conflicts).toMatchObject([{ kind: 'INCONSISTENT_SOURCE' }]);
  });
});
