import { Database } from '../../src/database';
import { DEMONSTRATION, loadIntoFreshRecord, makeWorld } from '../../src/simulating';
import { withEvidence } from './evidence-record';
import type { Template } from './templates';

/** What a first start makes: the evidence as revision 1, the demonstration as revision 2. */
export const withDemonstration: Template = {
  name: 'demonstration',
  from: withEvidence,
  async build(url) {
    const database = new Database({ url });
    try {
      await loadIntoFreshRecord(database, () => makeWorld(DEMONSTRATION), 'wulfrun');
    } finally {
      await database.close();
    }
  },
};
