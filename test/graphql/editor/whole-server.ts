import 'reflect-metadata';
import { cpSync } from 'node:fs';
import { createContext } from '../../../src/context';
import { Database } from '../../../src/database';
import { createGraphqlServer } from '../../../src/graphql/server';
import { projectFolders } from '../../../src/project-folders';
import { createSchema } from '../../../src/schema';
import { withEvidence } from '../../support/evidence-record';
import { createDatabase, dropDatabase } from '../../support/test-databases';
import { temporaryFolder } from './temporary-folder';

/** The last of the examples, and the only one with variables. */
const WITH_VARIABLES = {
  'with-variables.graphql': `# Who ran this practice on that day?
query WhoRanIt($practice: String!, $day: Date) {
  practice(odsCode: $practice, asOf: $day) {
    name
    trust {
      name
    }
  }
}
`,
  'with-variables.variables.json': JSON.stringify({ practice: 'M92002', day: '2019-10-01' }),
};

/** The server as it is, with its schema, its examples and the evidence, and with the page that was built for this test. */
export async function startWholeServer({ webFolder }: { webFolder: string }) {
  const operationsFolder = temporaryFolder(WITH_VARIABLES);
  cpSync(projectFolders.operations, operationsFolder, { recursive: true });
  const database = new Database({ url: await createDatabase(withEvidence) });
  const server = await createGraphqlServer({
    schema: createSchema(),
    createContext: () => createContext(database),
    logLevel: 'silent',
    logTo: process.stderr,
    isReady: async () => true,
    editor: { webFolder, operationsFolder },
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });

  async function stop() {
    await server.close();
    await database.close();
    await dropDatabase(database.url);
  }
  return { url, stop };
}
