import type { Database } from '../../../src/database';
import type { TypedDocumentString } from '../../generated/operations';
import { answer } from '../../support/ask';

/** What a document of `schema/operations` is answered with as it stands; it must run without an error. */
export async function answerTo<Answer, Variables>(
  database: Database,
  document: TypedDocumentString<Answer, Variables>,
): Promise<Answer> {
  return (await answer(database, document.toString())) as Answer;
}
