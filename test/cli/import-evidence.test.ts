import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importEvidenceFolder } from '../../src/cli/import/import-evidence';
import { loadConfig } from '../../src/config';
import { EvidenceInvalid } from '../../src/importing';
import { ownFederation, ownSource, useOwnEvidence } from '../importing/evidence/own-folder';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { memoryTerminal } from './memory-terminal';

describe('wulfrun import evidence', () => {
  const db = useDatabase({ template: withEvidence });
  const write = useOwnEvidence();

  async function run(folder: string, set?: string) {
    const terminal = memoryTerminal();
    await importEvidenceFolder({ folder, set }, loadConfig({ DATABASE_URL: db.url }), terminal);
    return { out: terminal.out, err: terminal.err };
  }

  it('prints what became of each table, and names what it did not read', async () => {
    const folder = write('tables', {
      'sources.csv': [ownSource('ELM-1')],
      'organisations.csv': [ownFederation('X-ELM', 'Elm Valley Federation', 'ELM-1')],
    });
    writeFileSync(join(folder, 'notes.txt'), 'Ask the federation.\n');
    writeFileSync(join(folder, 'claim.csv'), 'claim_id\n');
    expect(await run(folder, 'elm')).toEqual({
      out: [
        'evidence set ELM, edition 2020-05-01: revision 2',
        'file               rows  added  changed  unchanged  withdrawn  outcome',
        'sources.csv           1      2        0          0          0  taken',
        'organisations.csv     1      1        0          0          0  taken',
      ],
      err: [`${folder}: not read: claim.csv, notes.txt`],
    });
    expect((await run(folder, 'elm')).out).toEqual([
      'evidence set ELM, edition 2020-05-01: nothing changed',
      'file               rows  added  changed  unchanged  withdrawn  outcome',
      'sources.csv           1      -        -          -          -  loaded before',
      'organisations.csv     1      -        -          -          -  loaded before',
    ]);
  });

  it('refuses all of it for one bad row, with file, line and reason', async () => {
    const folder = write('ash', {
      'sources.csv': [ownSource('ASH-1')],
      'organisations.csv': [ownFederation('M92002', 'Not a federation', 'ASH-1')],
    });
    const error: unknown = await run(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EvidenceInvalid);
    expect((error as Error).message).toMatch(/\norganisations\.csv line 2: ods_code is "": an org_id is the ODS code/);
  });
});
