import 'reflect-metadata';
import { edit } from '../../../editing/support/edit';
import { answer } from '../../../support/ask';
import { useDatabase } from '../../../support/database';
import { importText } from '../../support/import-text';
import { lines, LONG_HEADER, registerRow } from '../../support/samples';

describe('a value that later editions change, or somebody retracts', () => {
  const db = useDatabase();
  const revisions: number[] = [];
  const importEdition = (edition: string, ...values: string[]) => {
    const rows = values.map((value, n) => `M99001,2016-0${n + 1}-01,made_up,${value}`);
    return importText(db.database, 'measures', lines(LONG_HEADER, ...rows), { edition });
  };
  const values = async (moment = ''): Promise<(number | null)[]> => {
    const { practice } = await answer(
      db.database,
      `{ practice(odsCode: "M99001"${moment}) { observations(metric: "MADE_UP") { nodes { value } } } }`,
    );
    return practice.observations.nodes.map(({ value }: { value: number | null }) => value);
  };
  const pooled = async (asKnownAt: string): Promise<number | null> => {
    const { compareModels } = await answer(
      db.database,
      `{ compareModels(asKnownAt: "${asKnownAt}", input: { metric: "MADE_UP", from: "2016-01-01", to: "2016-02-01",
           cohorts: [{ label: "it", organisations: ["M99001"] }, { label: "others" }] }) { cohorts { label estimate { value } practices } } }`,
    );
    const [it] = compareModels.cohorts;
    return it.practices === 0 ? null : (it.estimate?.value ?? it.practices);
  };

  beforeAll(async () => {
    await importText(db.database, 'ods-practices', lines(registerRow()), { edition: '2015-05' });
    // The second edition changes January.
    revisions.push((await importEdition('2016-03', '0.25', '0.5')).revision!);
    revisions.push((await importEdition('2016-06', '0.75', '0.5')).revision!);
  });

  it('is what the latest edition says, and at each revision what stood then', async () => {
    expect(await values()).toEqual([0.75, 0.5]);
    expect(await values(`, atRevision: ${revisions[0]}`)).toEqual([0.25, 0.5]);
  });

  it('is as known then what the latest edition said that was out', async () => {
    expect(await values(', asKnownAt: "2016-03-15T12:00:00Z"')).toEqual([]);
    expect(await values(', asKnownAt: "2016-05-01T12:00:00Z"')).toEqual([0.25, 0.5]);
    expect(await values(', asKnownAt: "2016-08-01T12:00:00Z"')).toEqual([0.75, 0.5]);
    expect(await pooled('2016-03-15T12:00:00Z')).toBeNull();
    expect(await pooled('2016-05-01T12:00:00Z')).not.toBeNull();
  });

  it('is counted as known then too, and an edition between the two is put between them', async () => {
    await importEdition('2016-04', '0.5', '0.5');
    expect(await values()).toEqual([0.75, 0.5]);
    expect(await values(', asKnownAt: "2016-05-01T12:00:00Z"')).toEqual([0.5, 0.5]);
    expect(await values(`, atRevision: ${revisions[1]}, asKnownAt: "2016-05-01T12:00:00Z"`)).toEqual([0.25, 0.5]);
  });

  it('was known until it was retracted by hand, and is not known after', async () => {
    const { userErrors } = await edit(db.database, 'retractObservations', {
      metric: 'MADE_UP',
      organisations: ['M99001'],
      reason: 'A slip of the publisher.',
    });
    expect(userErrors).toEqual([]);
    expect(await values()).toEqual([]);
    expect(await values(', asKnownAt: "2016-08-01T12:00:00Z"')).toEqual([0.75, 0.5]);
    const { rows } = await db.pool.query(
      `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as now`,
    );
    expect(await values(`, asKnownAt: "${rows[0].now}"`)).toEqual([]);
  });
});
