import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { request } from './support/edit';

const db = useDatabase({ template: withEvidence });
const guide = readFileSync(join(__dirname, '../../docs/using.md'), 'utf8');

it('the change that the guide shows is made as it stands there', async () => {
  const [, document] = /```graphql\n(mutation Joined .*?)```/s.exec(guide)!;
  const { data, errors } = await request(db.database, document!);
  expect(errors).toBeUndefined();
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    registerSource: { revision: { number: 2 }, userErrors: [] },
    recordParticipation: {
      revision: { number: 3 },
      participation: { from: { earliest: '2019-07-01', latest: '2019-07-31' } },
      userErrors: [],
    },
  });
});
