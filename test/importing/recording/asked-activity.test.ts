import { answer } from '../../support/ask';
import { useDatabase } from '../../support/database';
import { clearRecord } from '../../support/record-contents';
import {
  AE_HEADER,
  aeRow,
  APPOINTMENTS_HEADER,
  appointmentsRow,
  COVERAGE_HEADER,
  coverageRow,
} from '../support/activity-samples';
import { importText } from '../support/import-text';
import { commissionerRow, lines, trustRow } from '../support/samples';

/** As docs/using.md has it. */
const DOCUMENT = `query Activity($trust: String!, $commissioner: String!) {
  trust(odsCode: $trust) {
    observations(metric: "AE_PROVIDER_WITHIN_4_HOURS", last: 1) {
      nodes { period { text } numerator denominator provenance { source { title licence } release { file } row } }
    }
  }
  commissioner(odsCode: $commissioner) {
    observations(metric: "GP_APPOINTMENTS_RATE", last: 1) {
      nodes { period { text } numerator denominator provenance { source { title } } }
    }
  }
}`;

describe('activity of trusts and commissioners', () => {
  const db = useDatabase();

  it('is asked for at the organisation, with the file and line that each figure came from', async () => {
    await clearRecord(db.pool);
    const take = (kind: Parameters<typeof importText>[1], text: string, options: Parameters<typeof importText>[3]) =>
      importText(db.database, kind, text, options);
    await take('ods-trusts', lines(trustRow()), { edition: '2024-12' });
    await take('ods-commissioners', lines(commissionerRow()), { edition: '2024-12' });
    await take('nhse-ae', lines(AE_HEADER, aeRow()), { month: '2025-05' });
    await take('nhs-gp-appointments', lines(APPOINTMENTS_HEADER, appointmentsRow({ count: 150_000 })), {
      edition: '2021-08',
    });
    await take('nhs-gp-appointments', lines(COVERAGE_HEADER, coverageRow()), { edition: '2023-01' });
    const { trust, commissioner } = await answer(db.database, DOCUMENT, { trust: 'R9X', commissioner: '99A' });
    expect(trust.observations.nodes).toEqual([
      {
        period: { text: expect.stringContaining('2025-05') },
        numerator: 16_000,
        denominator: 20_000,
        provenance: {
          source: {
            title: 'A&E attendances and emergency admissions, 2025-05',
            licence: expect.stringContaining('Open Government'),
          },
          release: { file: 'standard input' },
          row: 2,
        },
      },
    ]);
    expect(commissioner.observations.nodes).toEqual([
      {
        period: { text: expect.stringContaining('2019-03') },
        numerator: 150_000,
        denominator: 300_000,
        provenance: { source: { title: 'Appointments in General Practice, 2023-01' } },
      },
    ]);
  });

  it('of two files was known to nobody before the later of them was out, whichever is imported first', async () => {
    const files = [
      { text: lines(APPOINTMENTS_HEADER, appointmentsRow()), edition: '2021-08' },
      { text: lines(COVERAGE_HEADER, coverageRow()), edition: '2023-01' },
    ];
    for (const order of [files, files.toReversed()]) {
      await clearRecord(db.pool);
      await importText(db.database, 'ods-commissioners', lines(commissionerRow()), { edition: '2020-12' });
      for (const { text, edition } of order) await importText(db.database, 'nhs-gp-appointments', text, { edition });
      const known = async (asKnownAt: string) => {
        const { commissioner } = await answer(
          db.database,
          `query ($at: DateTime!) { commissioner(odsCode: "99A", asKnownAt: $at) {
            recorded: observations(metric: "GP_APPOINTMENTS_RECORDED") { totalCount }
            rate: observations(metric: "GP_APPOINTMENTS_RATE") { totalCount } } }`,
          { at: asKnownAt },
        );
        return [commissioner.recorded.totalCount, commissioner.rate.totalCount];
      };
      expect([await known('2022-01-01T00:00:00Z'), await known('2023-06-01T00:00:00Z')]).toEqual([
        [1, 0],
        [1, 1],
      ]);
    }
  });
});
