import { useDatabase } from '../support/database';
import { answered, ask, askContext, idOf, keyOf } from './support/ask';
import { correctEvidence } from './support/corrected-evidence';
import { withEvidence } from './support/evidence-template';

describe('a claim that is corrected', () => {
  const db = useDatabase({ template: withEvidence });
  let corrected: number;

  beforeAll(async () => {
    corrected = await correctEvidence(db.url, [
      {
        file: 'claims.csv',
        was: 'A2-17,QUANTITY,PROGRAMME,RWT-VI,EMERGENCY_ADMISSIONS,-9,',
        is: 'A2-17,QUANTITY,PROGRAMME,RWT-VI,EMERGENCY_ADMISSIONS,-8,',
      },
    ]);
  });

  const WHERE = `where: { metric: "EMERGENCY_ADMISSIONS", subject: "${idOf('Programme', 'RWT-VI')}" }`;
  const VALUE = 'nodes { id quantity { value } provenance { recordedAt release { sha256 } } }';
  const ofClaim = (answer: { nodes: { id: string }[] }) => answer.nodes.find((node) => keyOf(node) === 'A2-17') as any;

  it('is readable as it was and as it is, in one document', async () => {
    const answer = await answered(
      db.database,
      `{ was: claims(${WHERE}, atRevision: 1) { ${VALUE} } is: claims(${WHERE}, atRevision: ${corrected}) { ${VALUE} } latest: claims(${WHERE}) { ${VALUE} } }`,
    );
    const [was, is, latest] = [ofClaim(answer.was), ofClaim(answer.is), ofClaim(answer.latest)];
    expect([was.quantity.value, is.quantity.value, latest.quantity.value]).toEqual([-9, -8, -8]);
    expect(was.provenance.release.sha256).not.toBe(is.provenance.release.sha256);
    expect(is.provenance.recordedAt > was.provenance.recordedAt).toBe(true);
  });

  it('keeps its id where no moment is asked for, and has another at each moment that is', async () => {
    const answer = await answered(
      db.database,
      `{ was: claims(${WHERE}, atRevision: 1) { ${VALUE} } is: claims(${WHERE}, atRevision: ${corrected}) { ${VALUE} } latest: claims(${WHERE}) { ${VALUE} } }`,
    );
    expect(ofClaim(answer.latest).id).toBe(idOf('Claim', 'A2-17'));
    expect(new Set([ofClaim(answer.was).id, ofClaim(answer.is).id, ofClaim(answer.latest).id]).size).toBe(3);
  });

  it('leaves every other claim as it was recorded', async () => {
    const { claims } = await answered(db.database, `{ claims(${WHERE}) { ${VALUE} } }`);
    const other = claims.nodes.find((node: { id: string }) => keyOf(node) === 'A2-03');
    expect(other.provenance.recordedAt < ofClaim(claims).provenance.recordedAt).toBe(true);
  });

  it('cannot be asked for at a revision that is still to come', async () => {
    const { errors } = await ask(db.database, `{ claims(atRevision: ${corrected + 1}) { totalCount } }`);
    expect(errors.map(({ code }) => code)).toEqual(['MOMENT_IN_FUTURE']);
  });
});

describe('a commit between two batches of one operation', () => {
  const db = useDatabase({ template: withEvidence });
  const DOCUMENT = `{ claims(first: 1, where: { source: "${idOf('Source', 'HSJ-7023037')}" }) {
    nodes { source { title } conflictsWith { quantity { value } } provenance { source { title } } }
  } }`;

  it('does not change its answer, and the next operation sees it', async () => {
    const context = askContext(db.database);
    const { sourceById } = context.evidence;
    let committed: Promise<number> | undefined;
    // The claims have been read; before their source is, somebody else corrects its title.
    context.evidence.sourceById = {
      ...sourceById,
      async load(id, moment) {
        await (committed ??= correctEvidence(db.url, [
          {
            file: 'sources.csv',
            was: 'Trust set to run almost half the GP practices in its area',
            is: 'Trust set to run half of it',
          },
        ]));
        return sourceById.load(id, moment);
      },
    };
    const during = await ask(db.database, DOCUMENT, { context });
    expect(await committed).toBe(2);
    expect(during.data.claims.nodes[0].source.title).toBe('Trust set to run almost half the GP practices in its area');
    expect(during.data.claims.nodes[0].provenance.source.title).toBe(during.data.claims.nodes[0].source.title);
    const after = await answered(db.database, DOCUMENT);
    expect(after.claims.nodes[0].source.title).toBe('Trust set to run half of it');
  });
});
