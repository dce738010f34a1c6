import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { editorPage, registerEditor, showEditorToBrowsers } from '../../../src/graphql/editor';
import { exampleFiles } from './example-files';

const typeDefs = /* GraphQL */ `
  "A calendar date, ISO 8601."
  scalar Date
  "How practices are run together."
  enum IntegrationModel {
    "An NHS trust runs the practice."
    TRUST_LED_INTEGRATION
    "A federation-run Primary Care Home."
    PRIMARY_CARE_HOME
  }
  type PartialDate {
    text: String!
  }
  type CoverageCount {
    practices: Int!
    ofPractices: Int
    share: Float
  }
  type Coverage {
    certain: CoverageCount!
    possible: CoverageCount!
    notDetermined: String
  }
  "A group of practices run to one model."
  type Programme {
    slug: String!
    name: String!
    model: IntegrationModel!
    launched: PartialDate
    "How much of its area the programme runs on a day."
    coverage(asOf: Date): Coverage!
  }
  type ProgrammeEdge {
    node: Programme!
  }
  type ProgrammeConnection {
    edges: [ProgrammeEdge!]!
  }
  type Query {
    "Every programme, in order of its launch."
    programmes(first: Int): ProgrammeConnection!
    "One programme by its short name; null where there is none."
    programme(slug: String!): Programme
  }
`;

const programmes = [
  {
    slug: 'trust-led-practices',
    name: 'Trust-led practices',
    model: 'TRUST_LED_INTEGRATION',
    launched: { text: 'June 2016' },
    coverage: {
      certain: { practices: 7, ofPractices: 42, share: 7 / 42 },
      possible: { practices: 11, ofPractices: 42, share: 11 / 42 },
      notDetermined: null,
    },
  },
  {
    slug: 'primary-care-home',
    name: 'Primary Care Home',
    model: 'PRIMARY_CARE_HOME',
    launched: null,
    coverage: {
      certain: { practices: 0, ofPractices: 42, share: 0 },
      possible: { practices: 8, ofPractices: 42, share: 8 / 42 },
      notDetermined: 'Eight practices are counted by a source but not named.',
    },
  },
];

const resolvers = {
  Query: {
    programmes: (_: unknown, { first }: { first?: number }) => ({
      edges: programmes.slice(0, first).map((node) => ({ node })),
    }),
    programme: (_: unknown, { slug }: { slug: string }) => programmes.find((programme) => programme.slug === slug),
  },
};

/** A server as small as one with the editor can be: real HTTP, a real schema, and two programmes it knows by heart. */
export async function startSmallServer({ webFolder }: { webFolder: string }) {
  const operationsFolder = await mkdtemp(join(tmpdir(), 'wulfrun-examples-'));
  await Promise.all(exampleFiles.map(({ name, text }) => writeFile(join(operationsFolder, name), text)));

  const fastify = Fastify();
  const apollo = new ApolloServer({ typeDefs, resolvers });
  await apollo.start();
  await fastify.register(registerEditor, { webFolder, operationsFolder });
  fastify.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    onRequest: showEditorToBrowsers(await editorPage(webFolder)),
    handler: fastifyApolloHandler(apollo),
  });
  const url = await fastify.listen({ host: '127.0.0.1', port: 0 });

  async function stop() {
    await fastify.close();
    await apollo.stop();
    await rm(operationsFolder, { recursive: true });
  }
  return { url, stop };
}
