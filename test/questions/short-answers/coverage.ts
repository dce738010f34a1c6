import {
  DidJoinersDifferBeforehandDocument,
  InsideTheBandDocument,
  PracticesOnADayDocument,
  ShareOfPatientsDocument,
  ShareOfPracticesDocument,
} from '../../generated/operations';
import { listed, percent, whole } from './in-figures';
import { shortAnswer } from './short-answer';

const share = (part: number, of: number): string => `${whole(part)} of ${whole(of)} (${percent(part / of)})`;

export const shareOfPractices = shortAnswer(ShareOfPracticesDocument, ({ programme }) => {
  const { stated, certain, possible } = programme!.coverage;
  const now = stated.find(({ modality, isMisreading }) => modality === 'ACTUAL' && !isMisreading)!;
  const ifAllJoin = stated.find(({ modality }) => modality === 'CONDITIONAL')!;
  const words = ifAllJoin.claims.flatMap(({ metric, quantity }) =>
    metric === 'PRACTICE_SHARE' ? [`“${quantity!.text}”`] : [],
  );
  return (
    `As printed ${share(now.practices.value!, now.ofPractices!.value!)}; ` +
    `if all eight joined ${share(ifAllJoin.practices.value!, ifAllJoin.ofPractices!.value!)}, ` +
    `in the words of the article ${listed([...new Set(words)])}. ` +
    `By name ${certain.practices} certainly and ${possible.practices} possibly, of ${certain.ofPractices} in the register.`
  );
});

export const shareOfPatients = shortAnswer(ShareOfPatientsDocument, (answer) => {
  const { byProgramme, byNetwork, byNetworkAsKnownThen, inJuly2018, printedIn2016 } = answer;
  const of = (coverage: NonNullable<typeof byProgramme>['coverage']) =>
    `${share(coverage.certain.patients!, coverage.certain.ofPatients!)} on ${coverage.certain.practicesWithList} lists`;
  const [now, network, networkThen] = [byProgramme, byNetwork, byNetworkAsKnownThen].map((one) => of(one!.coverage));
  const printed = printedIn2016.nodes.map(({ quantity }) => quantity!);
  const round = printed.find(({ value, approximate }) => value !== null && approximate)!;
  const range = printed.find(({ min, max }) => min !== null && max !== null)!;
  const networks = [answer.oxleyKnownIn2019, answer.oxleyKnownIn2022, answer.oxleyKnownIn2023, answer.oxleyKnownIn2025];
  return (
    `On ${byProgramme!.coverage.asOf} ${now} by the programme and ${network} by the network as a proxy, ` +
    `which as known on 2 March 2022 had ${networkThen}. ` +
    `Oxley’s network that day, as known in 2019, 2022, 2023 and 2025: ${networks.map((one) => one!.network?.name ?? 'none').join(', ')}. ` +
    `July 2018: ${inJuly2018!.coverage.certain.patients === null ? `not determined. ${inJuly2018!.coverage.notDetermined}` : `${of(inJuly2018!.coverage)}.`} ` +
    `Printed in 2016: ${whole(round.value!)}, approximate, and a range of ${whole(range.min!)} to ${whole(range.max!)} if two more joined.`
  );
});

export const practicesOnADay = shortAnswer(PracticesOnADayDocument, ({ programme, counts }) => {
  const { certain, possible, stated, asOf } = programme!.coverage;
  const now = stated.find(({ modality, isMisreading }) => modality === 'ACTUAL' && !isMisreading)!;
  const misread = stated.find(({ isMisreading }) => isMisreading)!;
  const later = counts.nodes.find(({ source }) => source.publisher === 'GPonline')!;
  return (
    `On ${asOf} ${now.practices.value} by the article, ${misread.practices.value} by a misreading of it, ` +
    `${later.quantity!.value} by the next count (${later.asOf!.text}). ` +
    `By name ${certain.practices} certainly and ${possible.practices} possibly.`
  );
});

export const didJoinersDifferBeforehand = shortAnswer(DidJoinersDifferBeforehandDocument, ({ findings, byNetwork }) => {
  const { certain, rest, asOf } = byNetwork!.coverage;
  const national = findings.nodes.find(({ comparator }) => comparator !== null)!;
  return (
    `Nationally yes: ${national.valueText}. Locally known only after joining: on ${asOf} a mean list of ` +
    `${whole(certain.meanList!)} in the trust’s network (${certain.practicesWithList} lists) ` +
    `against ${whole(rest.meanList!)} (${rest.practicesWithList}).`
  );
});

export const insideTheBand = shortAnswer(InsideTheBandDocument, ({ band, networks, federation, home }) => {
  const { min, max } = band.nodes[0]!.quantity!;
  const sizes = networks.nodes.map(({ name, coverage }) => ({ name, patients: coverage.certain.patients! }));
  const those = (are: (patients: number) => boolean) =>
    listed(sizes.filter(({ patients }) => are(patients)).map(({ name, patients }) => `${name} ${whole(patients)}`));
  const unnamed = [federation, home].map((one) => `${one!.name} (${one!.cohorts[0]!.size} practices, none named)`);
  return (
    `On ${networks.nodes[0]!.coverage.asOf} inside ${whole(min!)} to ${whole(max!)}: ` +
    `${those((patients) => patients >= min! && patients <= max!)}. ` +
    `Above: ${those((patients) => patients > max!)}. Below: ${those((patients) => patients < min!) || 'none'}. ` +
    `Not determined: ${listed(unnamed)}.`
  );
});
