import {
  BelievedAndKnownDocument,
  TrustsThatRunPracticesDocument,
  WhoSaidNinePerCentDocument,
  type BelievedAndKnownQuery,
} from '../../generated/operations';
import { listed, signed } from './in-figures';
import { shortAnswer } from './short-answer';

export const trustsThatRunPractices = shortAnswer(
  TrustsThatRunPracticesDocument,
  ({ england, rank, wolverhampton }) => {
    const numbers = (metric: string) => england!.claims.nodes.filter((claim) => claim.metric === metric);
    const value = (metric: string) => numbers(metric).find(({ quantity }) => quantity!.value !== null)!.quantity!.value;
    const range = numbers('PRACTICES_PER_TRUST').find(({ quantity }) => quantity!.max !== null)!.quantity!;
    const { certain } = wolverhampton!.programmes[0]!.coverage;
    const byProxy = certain.participations.filter(({ provenance }) => provenance.grade === 'D');
    const onDay = numbers('TRUSTS_RUNNING_PRACTICES')[0]!.asOf!.text;
    return (
      `On ${onDay} ${value('TRUSTS_RUNNING_PRACTICES')} trusts ran ${value('PRACTICES_IN_PROGRAMME')} practices on ` +
      `${value('SITES_IN_PROGRAMME')} sites: mean ${value('PRACTICES_PER_TRUST')}, range ${range.min} to ${range.max}. ` +
      `Rank: not determined, no list of trusts was published; “${rank.nodes[0]!.quote}” was ${rank.nodes[0]!.modality}. ` +
      `By name ${certain.practices} practices of ${wolverhampton!.name}, ${byProxy.length} of them by proxy.`
    );
  },
);

export const whoSaidNinePerCent = shortAnswer(WhoSaidNinePerCentDocument, ({ claims, people }) => {
  const [first] = claims.nodes;
  const { name, interest } = people.nodes.map(({ subject }) => subject as { name: string; interest: string })[0]!;
  const isRevised = claims.nodes.some(({ supersededBy }) => supersededBy.length > 0);
  return (
    `${signed(first!.quantity!.value!)}%: ${first!.origin!.publisher}, in a report known only through ${first!.source.publisher} ` +
    `(${first!.origin!.access}); worded ${listed(claims.nodes.map(({ causalWording }) => causalWording))}. ` +
    `${name}: ${interest}. ${isRevised ? 'Revised since.' : 'Not revised since.'}`
  );
});

export const believedAndKnown = shortAnswer(BelievedAndKnownDocument, (answer) => {
  const { believed, known, practicesRun, practicesPlanned, practicesInTheCity } = answer;
  const { certain, possible } = known!.coverage;
  const names = believed!.namesThen.nodes.map(({ aliases }) => nameThen(aliases));
  const counts = (nodes: readonly CountThen[], knowledge: string) => listed(countsThen(nodes, knowledge));
  return (
    `Known by then: ${counts(practicesRun.nodes, 'KNOWN')} practices run, ${counts(practicesPlanned.nodes, 'KNOWN')} more to come, ` +
    `of ${counts(practicesInTheCity.nodes, 'KNOWN')}; by name ${listed(names)}. ` +
    `Possibly known: ${counts(practicesRun.nodes, 'POSSIBLY_KNOWN')} practices run. ` +
    `Known now: ${certain.practices} certainly, ${possible.practices} possibly.`
  );
});

/** As publications had it by then, or else the register. */
const nameThen = (aliases: readonly { name: string; kind: string }[]): string =>
  (aliases.find(({ kind }) => kind === 'PRINTED') ?? aliases[0]!).name;

type CountThen = BelievedAndKnownQuery['practicesRun']['nodes'][number];

/** What was printed of the city's programme as so, or as to be, in the order of publication. */
function countsThen(nodes: readonly CountThen[], knowledge: string): string[] {
  const ofTheCity = nodes.filter(
    ({ subject, ...claim }) =>
      claim.knowledge === knowledge && !(subject.__typename === 'Programme' && subject.slug !== 'RWT-VI'),
  );
  return ofTheCity
    .filter(({ modality, metric }) => modality === 'ACTUAL' || metric === 'PRACTICES_JOINING')
    .sort((one, other) => (one.source.published!.earliest! < other.source.published!.earliest! ? -1 : 1))
    .map(({ quantity, source }) => `${quantity!.value} (${source.publisher}, ${source.published!.text})`);
}
