import { useDatabase } from '../support/database';
import { answered, ask, keyOf } from './support/ask';
import { withEvidence } from './support/evidence-template';

const db = useDatabase({ template: withEvidence });

async function effects(args: string, fields: string): Promise<Record<string, unknown>[]> {
  const { publishedEffects } = await answered(db.database, `{ publishedEffects${args} { id ${fields} } }`);
  return publishedEffects.map(({ id, ...rest }: { id: string }) => ({ key: keyOf({ id }), ...rest }));
}

async function effect(key: string, fields: string): Promise<Record<string, unknown>> {
  const found = (await effects('', fields)).find((row) => row['key'] === key);
  if (found === undefined) throw new Error(`no effect ${key}`);
  return found;
}

describe('a published effect is exactly as printed', () => {
  it('Yu: −0.11 (−0.18 to −0.045) per 100 patients a month, p 0.0012, 888 a year', async () => {
    expect(
      await effect(
        'E-YU-ADM',
        'study model contextModel metric unit per effect lower upper confidence pAsPrinted direction asStated nPractices nPatients absolutePerYear absoluteUnit method period source { publisher }',
      ),
    ).toEqual({
      key: 'E-YU-ADM',
      study: 'Yu 2020',
      model: 'TRUST_LED_INTEGRATION',
      contextModel: null,
      metric: 'EMERGENCY_ADMISSIONS',
      unit: 'RATE_DIFFERENCE',
      per: '100_PATIENTS_PER_MONTH',
      effect: -0.11,
      lower: -0.18,
      upper: -0.045,
      confidence: 0.95,
      pAsPrinted: '0.0012',
      direction: 'DECREASE',
      asStated: '888 admissions avoided a year',
      nPractices: 10,
      nPatients: 67_402,
      absolutePerYear: 888,
      absoluteUnit: 'ADMISSION_AVOIDED',
      method: 'SYNTHETIC_CONTROL',
      period: 'post against pre; months not known to us',
      source: { publisher: 'British Journal of General Practice' },
    });
  });

  it('Yu on A&E attendances: no number, and yet "no significant change", which is not unknown', async () => {
    expect(
      await effect(
        'E-YU-ED',
        'effect lower upper pAsPrinted direction converted(per: 1000, every: YEAR) { value } avoidedPerYear { value }',
      ),
    ).toEqual({
      key: 'E-YU-ED',
      effect: null,
      lower: null,
      upper: null,
      pAsPrinted: null,
      direction: 'NO_SIGNIFICANT_CHANGE',
      converted: null,
      avoidedPerYear: null,
    });
  });

  it('Saunders: a rate ratio of 0.97, which has no conversion', async () => {
    expect(
      await effect(
        'E-SAU-ADM',
        'unit effect lower upper pAsPrinted period converted(per: 1000, every: YEAR) { value } avoidedPerYear { value }',
      ),
    ).toEqual({
      key: 'E-SAU-ADM',
      unit: 'RATE_RATIO',
      effect: 0.97,
      lower: 0.95,
      upper: 0.99,
      pAsPrinted: '0.0062',
      period: '2013-04 to 2020-02 (the accepted version prints March 2020 as the end)',
      converted: null,
      avoidedPerYear: null,
    });
  });

  it('a p value below a bound stays a text', async () => {
    expect(await effect('E-SAU-AE', 'pAsPrinted')).toMatchObject({ pAsPrinted: '<0.0001' });
  });

  it.each([
    ['E-MOR-VAN', null, 'NEW_CARE_MODEL_VANGUARD'],
    ['E-MOR-NON', null, 'NONE'],
    ['E-FOR-CLOSE', 'FEDERATION', null],
  ])('%s: only a model that is compared here is a model', async (key, model, contextModel) => {
    expect(await effect(key, 'model contextModel')).toMatchObject({ model, contextModel });
  });
});

describe('a difference of rates can be said of other patients and times', () => {
  it('−13.2 (−21.6 to −5.4) per 1,000 a year, marked as ours', async () => {
    expect(
      await effect('E-YU-ADM', 'converted(per: 1000, every: YEAR) { value lower upper confidence unit method }'),
    ).toMatchObject({
      converted: {
        value: -13.2,
        lower: -21.6,
        upper: -5.4,
        confidence: 0.95,
        unit: 'per 1,000 patients a year',
        method: 'converted by us from per 100 patients a month: × 120; grade D',
      },
    });
  });

  it.each([
    ['per: 100, every: MONTH', -0.11],
    ['per: 1000, every: MONTH', -1.1],
    ['per: 1, every: YEAR', -0.0132],
    ['per: 100000, every: QUARTER', -330],
  ])('%s gives %d', async (args, value) => {
    expect(await effect('E-YU-ADM', `converted(${args}) { value }`)).toMatchObject({ converted: { value } });
  });

  it('but not of fewer than one patient', async () => {
    const { errors } = await ask(
      db.database,
      '{ publishedEffects(metric: "READMISSIONS") { converted(per: 0, every: YEAR) { value } } }',
    );
    expect(errors.map(({ code }) => code)).toContain('BAD_INPUT');
  });

  it('admissions avoided a year: 890 (364 to 1,456) computed, beside the 888 printed', async () => {
    expect(
      await effect('E-YU-ADM', 'absolutePerYear avoidedPerYear { value lower upper confidence unit method }'),
    ).toEqual({
      key: 'E-YU-ADM',
      absolutePerYear: 888,
      avoidedPerYear: {
        value: 889.7064,
        lower: 363.9708,
        upper: 1455.8832,
        confidence: 0.95,
        unit: 'ADMISSION_AVOIDED a year',
        method: 'computed by us: − effect × 67,402 patients × 12 months / 100, not rounded; grade D',
      },
    });
  });

  it('readmissions avoided a year: 170 (40 to 299) computed, beside the 168 printed', async () => {
    const { avoidedPerYear, absolutePerYear } = (await effect(
      'E-YU-READM',
      'absolutePerYear avoidedPerYear { value lower upper }',
    )) as {
      absolutePerYear: number;
      avoidedPerYear: Record<string, number>;
    };
    expect(absolutePerYear).toBe(168);
    expect(Object.values(avoidedPerYear).map(Math.round)).toEqual([170, 40, 299]);
  });
});

describe('published effects can be narrowed', () => {
  it('to a model and a metric, its code in any case', async () => {
    const found = await effects('(model: TRUST_LED_INTEGRATION, metric: "emergency_admissions")', 'study');
    expect(found.map(({ key }) => key)).toEqual(['E-SAU-ADM', 'E-YU-ADM']);
  });

  it('to a model of which no estimate is known: none for primary care homes', async () => {
    expect(await effects('(model: PRIMARY_CARE_HOME)', 'study')).toEqual([]);
  });

  it('but a metric that is not known is an error with similar names, not an empty list', async () => {
    const { errors } = await ask(db.database, '{ publishedEffects(metric: "AE_ATTENDANCE") { id } }');
    expect(errors).toEqual([{ code: 'UNKNOWN_METRIC', message: expect.stringContaining('"AE_ATTENDANCES"') }]);
  });
});
