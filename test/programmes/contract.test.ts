import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';
import { answered } from './support/ask';

const db = useDatabase({ template: withEvidence });

async function contract(code: string, moment: string) {
  const { practice } = await answered(
    db.database,
    `{ practice(odsCode: "${code}", ${moment}) { contract {
      type text holder { name } operator { odsCode } asSeen { text } provenance { grade source { publisher } } } } }`,
  );
  return practice.contract;
}

describe('the contract of a practice', () => {
  it('is as it was last seen, with the trust that ran the practice that day and a holder that nobody states', async () => {
    expect(await contract('M92002', 'asOf: "2021-01-01"')).toEqual({
      type: 'GMS',
      text: 'GMS',
      holder: null,
      operator: { odsCode: 'RL4' },
      asSeen: { text: '2018-09-07' },
      provenance: { grade: 'A', source: { publisher: 'Care Quality Commission' } },
    });
  });

  it('is not known before it was seen: what it was before joining nobody says', async () => {
    expect(await contract('M92002', 'asOf: "2018-09-06"')).toBeNull();
    expect(await contract('M92007', 'asOf: "2021-01-01"')).toBeNull();
  });

  it('is APMS for Ettingshall, whose operator is no longer certain between the bounds of its leaving', async () => {
    expect(await contract('Y02735', 'asOf: "2019-02-01"')).toMatchObject({ type: 'APMS', operator: null });
  });

  it('is not known to whoever asks before its source was published', async () => {
    expect(await contract('M92002', 'asOf: "2021-01-01", asKnownAt: "2018-08-01T00:00:00Z"')).toBeNull();
  });
});
