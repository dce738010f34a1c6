import { EvidenceInvalid, importEvidence, loadBundledEvidence } from '../../../src/importing';
import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { rowCounts } from '../../support/record-contents';
import { bundledFolder, useEvidenceCopies } from './evidence-folder';
import { ownFederation, ownListSize, ownSource, useOwnEvidence, type OwnTables } from './own-folder';

const VALLEY: OwnTables = {
  'sources.csv': [ownSource('ELM-1')],
  'organisations.csv': [ownFederation('X-ELM', 'Elm Valley Federation', 'ELM-1')],
  // A practice of the bundled evidence, and one that only the source of another set speaks of.
  'list_sizes.csv': [ownListSize('M92002', '8300', 'ELM-1'), ownListSize('M92006', '4100', 'HSJ-7013136')],
};

describe('a set of evidence of one’s own, beside the bundled one', () => {
  const db = useDatabase({ template: withEvidence });
  const write = useOwnEvidence();
  const newCopy = useEvidenceCopies();
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const load = (folder: string, set?: string) => importEvidence(db.database, folder, bundledFolder, set);
  const refusal = async (folder: string, set?: string) => {
    const before = await rowCounts(db.pool);
    const error: unknown = await load(folder, set).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EvidenceInvalid);
    expect(await rowCounts(db.pool)).toEqual(before);
    return (error as EvidenceInvalid).problems;
  };
  const federations = () =>
    query(`select o.name, o.recorded_in from organisation_current o join node n on n.id = o.node_id
      where n.key like 'X-ELM%' order by n.key`);
  const ofBundled = () =>
    query(`select count(*)::int as rows, max(l.recorded_in) as latest from list_size_current l
      join release r on r.node_id = l.release_id join node s on s.id = r.source_id where s.key = 'WULFRUN-EVIDENCE'`);

  it('becomes one revision, speaks of what is on record, and leaves the bundled one alone', async () => {
    expect(await load(write('elm-valley', VALLEY))).toMatchObject({
      set: { name: 'ELM-VALLEY', isBundled: false },
      revision: 2,
      edition: '2020-05-01',
      files: [
        // The compilation is a source too.
        { file: 'sources.csv', rows: 1, changes: { added: 2, changed: 0, unchanged: 0, withdrawn: 0 } },
        { file: 'organisations.csv', rows: 1, changes: { added: 1 } },
        { file: 'list_sizes.csv', rows: 2, changes: { added: 2 } },
      ],
    });
    expect(await query('select summary from revision where number = 2')).toEqual([
      { summary: 'curated evidence ELM-VALLEY of 2020-05-01: 1 sources, 1 organisations, 2 list sizes' },
    ]);
    expect(await federations()).toEqual([{ name: 'Elm Valley Federation', recorded_in: 2 }]);
    expect(await ofBundled()).toEqual([{ rows: 46, latest: 1 }]);
  });

  it('changes nothing the second time, whatever its folder is called', async () => {
    expect(await load(write('copied', VALLEY))).toMatchObject({
      set: { name: 'ELM-VALLEY' },
      alreadyLoaded: true,
      revision: null,
    });
  });

  it('gives way row by row to a later edition of the same set, and loses what that no longer says', async () => {
    const later = write('elm-valley', {
      'sources.csv': [ownSource('ELM-1'), ownSource('ELM-2')],
      'organisations.csv': [
        ownFederation('X-ELM', 'Elm Valley Alliance', 'ELM-1'),
        ownFederation('X-ELM-TWO', 'Elm Valley Second', 'ELM-2'),
      ],
      'list_sizes.csv': [ownListSize('M92002', '8300', 'ELM-1')],
    });
    expect((await load(later)).files.map(({ file, changes }) => ({ file, ...changes }))).toEqual([
      { file: 'sources.csv', added: 1, changed: 0, unchanged: 2, withdrawn: 0 },
      { file: 'organisations.csv', added: 1, changed: 1, unchanged: 0, withdrawn: 0 },
      { file: 'list_sizes.csv', added: 0, changed: 0, unchanged: 1, withdrawn: 1 },
    ]);
    expect(await federations()).toEqual([
      { name: 'Elm Valley Alliance', recorded_in: 3 },
      { name: 'Elm Valley Second', recorded_in: 3 },
    ]);
    expect(await ofBundled()).toEqual([{ rows: 46, latest: 1 }]);
  });

  it('withdraws the rows of a table of which only the headings are left, and refuses to lose a table', async () => {
    const sources = [ownSource('ELM-1'), ownSource('ELM-2')];
    const organisations = [ownFederation('X-ELM', 'Elm Valley Alliance', 'ELM-1')];
    expect(await refusal(write('elm-valley', { 'sources.csv': sources, 'organisations.csv': organisations }))).toEqual([
      expect.objectContaining({ file: 'list_sizes.csv', reason: expect.stringMatching(/^the evidence set/) }),
    ]);
    const without = write('elm-valley', {
      'sources.csv': sources,
      'organisations.csv': organisations,
      'list_sizes.csv': [],
    });
    expect(await load(without)).toMatchObject({ revision: 4 });
    expect(await federations()).toHaveLength(1);
    expect(await ofBundled()).toEqual([{ rows: 46, latest: 1 }]);
  });

  it('is refused where another set states a row under the same key, with file, line and reason', async () => {
    const folder = write('oak', {
      'sources.csv': [ownSource('OAK-1'), ownSource('HSJ-7013136')],
      'organisations.csv': [
        ownFederation('X-OAK', 'Oak', 'OAK-1'),
        ownFederation('X-ELM', 'Elm Valley Alliance', 'OAK-1'),
      ],
    });
    expect(await refusal(folder)).toEqual([
      {
        file: 'sources.csv',
        line: 3,
        reason: expect.stringMatching(/^HSJ-7013136 stands already, by sources\.csv line 2 of WULFRUN-EVIDENCE: /),
      },
      {
        file: 'organisations.csv',
        line: 3,
        reason: expect.stringMatching(/^X-ELM stands already, by organisations\.csv line 2 of EVIDENCE-ELM-VALLEY: /),
      },
    ]);
  });

  it('is refused where it speaks of what neither it nor the record holds, be it what only it said before', async () => {
    expect(await refusal(write('oak', { ...VALLEY, 'list_sizes.csv': [ownListSize('M99999', '1', 'ELM-1')] }))).toEqual(
      [{ file: 'list_sizes.csv', line: 2, reason: 'org_id is "M99999": there is no such organisation' }],
    );
    const own = write('elm-valley', {
      'sources.csv': [ownSource('ELM-1'), ownSource('ELM-2')],
      'organisations.csv': [],
      'list_sizes.csv': [ownListSize('X-ELM', '1', 'ELM-1')],
    });
    expect(await refusal(own)).toEqual([expect.objectContaining({ file: 'list_sizes.csv', line: 2 })]);
  });

  it('is refused under a name that another set has, or that none can have', async () => {
    expect(await refusal(write('elm-valley', { 'sources.csv': [ownSource('ASH-1')], ...NOTHING_ELSE }))).toEqual([
      { file: 'sources.csv', line: null, reason: expect.stringMatching(/give this set a name of its own with --set$/) },
    ]);
    for (const name of ['Wulfrun', 'elm valley', '']) {
      expect(await refusal(write('ash', VALLEY), name)).toEqual([expect.objectContaining({ file: 'the folder' })]);
    }
  });

  it('stays when the bundled evidence is loaded again, corrected or not', async () => {
    expect(await loadBundledEvidence(db.database, bundledFolder)).toMatchObject({ alreadyLoaded: true });
    const copy = newCopy().set('organisations.csv', 2, { note: 'Corrected.' });
    expect(await loadBundledEvidence(db.database, copy.folder)).toMatchObject({ alreadyLoaded: false });
    expect(await federations()).toEqual([{ name: 'Elm Valley Alliance', recorded_in: 3 }]);
  });

  it('of the bundled evidence is known as that, and its older edition does not undo it', async () => {
    await loadBundledEvidence(db.database, bundledFolder);
    const before = await rowCounts(db.pool);
    const older = newCopy().withoutColumns('metrics.csv', 'kind', 'per', 'frequency').folder;
    expect(await load(older)).toMatchObject({
      set: { name: 'WULFRUN', isBundled: true },
      alreadyLoaded: true,
      notes: [
        expect.stringContaining('16 of 17 tables are the same'),
        'metrics.csv is another edition of it, not taken: the one that comes with Wulfrun stands',
      ],
    });
    expect(await rowCounts(db.pool)).toEqual(before);
  });
});

/** The tables that the set has had already, without rows. */
const NOTHING_ELSE: OwnTables = { 'organisations.csv': [], 'list_sizes.csv': [] };
