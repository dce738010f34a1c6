import type { Database } from '../../src/database';
import { readExampleOperations } from '../../src/graphql/editor';
import { projectFolders } from '../../src/project-folders';
import { answer } from '../support/ask';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { corrections } from './corrections';
import { shortAnswers } from './short-answers';
import { withCorrectedEvidence } from './support/corrected-evidence';

const bundled = useDatabase({ template: withEvidence });

/** The answer in one line, to the document as it lies in `schema/operations`. */
async function shortly(question: string, database: Database): Promise<string> {
  const document = (await readExampleOperations(projectFolders.operations)).find(({ name }) => name === question)!;
  const { say } = shortAnswers.find(({ operation }) => operation === question)!;
  return say(await answer(database, document.query));
}

describe('every answer that rests on a row of the evidence moves with it', () => {
  it.each(corrections)('where $that', async ({ rows, moves }) => {
    await withCorrectedEvidence(rows, async (database) => {
      for (const [question, was, becomes] of moves) {
        const before = await shortly(question, bundled.database);
        const after = await shortly(question, database);
        expect(before).toContain(was);
        expect(before).not.toContain(becomes);
        expect(after).toContain(becomes);
        expect(after).not.toContain(was);
      }
    });
  });

  it('and each of the twenty questions is among them', () => {
    const moved = new Set(corrections.flatMap(({ moves }) => moves.map(([question]) => question)));
    expect(shortAnswers.map(({ operation }) => operation).filter((question) => !moved.has(question))).toEqual([]);
    expect(shortAnswers).toHaveLength(20);
  });
});
