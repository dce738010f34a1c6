import {
  HowManyOfTheEightJoinedDocument,
  LeaversCensoredOrKeptDocument,
  WhoJoinedAndLeftDocument,
  type HowManyOfTheEightJoinedQuery,
} from '../../generated/operations';
import { listed } from './in-figures';
import { shortAnswer } from './short-answer';

interface Named {
  name: string;
  aliases: { name: string; kind: string }[];
}

/** The name under which publications know it: the register keeps the names of partners long gone. */
const asPrinted = ({ name, aliases }: Named): string => aliases.find(({ kind }) => kind === 'PRINTED')?.name ?? name;

export const whoJoinedAndLeft = shortAnswer(WhoJoinedAndLeftDocument, ({ programme, absorbed }) => {
  const { joined, left } = programme!;
  const contracts = joined.flatMap(({ practice }) =>
    practice!.contractSeen === null
      ? []
      : [`${practice!.contractSeen.type} at ${asPrinted(practice!)} (seen ${practice!.contractSeen.asSeen.text})`],
  );
  const departures = left.map(({ practice, from }) => {
    const next = practice!.participations.find(
      (spell) => spell.stage === 'JOINED' && spell.programme.name !== programme!.name && spell.from.text === from.text,
    );
    const into = absorbed.find(({ subject }) => subject.odsCode === practice!.odsCode);
    return `${asPrinted(practice!)} (${from.text}, to ${next?.programme.name ?? into?.object.name ?? 'whom is not known'})`;
  });
  const arrivals = joined.map(({ practice, from }) => `${asPrinted(practice!)} (${from.text})`);
  return `By name ${joined.length} joined: ${listed(arrivals)}. Contracts: ${listed(contracts)}; before joining not known. Left: ${listed(departures)}.`;
});

export interface Bounds {
  /** The least. */
  min: number;
  /** The most, if nobody joined but those who were ever named. */
  maxIfAllAreNamed: number;
  /** The most without that assumption, on the day of which the most of any trust is known. */
  max: number;
  onDay: string;
  cohortSize: number;
}

/** How many of the eight can have joined: what is left of arithmetic, on figures of the record. */
export function boundsOnTheEight({ programme, mostOfAnyTrust }: HowManyOfTheEightJoinedQuery): Bounds {
  const { eight, running, everNamed } = programme!;
  const alreadyIn = running.stated.find(({ modality, isMisreading }) => modality === 'ACTUAL' && !isMisreading)!;
  const nine = alreadyIn.practices.value!;
  const most = mostOfAnyTrust.nodes.find(({ quantity }) => quantity!.max !== null)!;
  const onDay = most.asOf!.text;
  const goneByThen = everNamed.filter(
    ({ from, endedBy }) => from.latest! <= '2018-07-31' && endedBy !== null && endedBy.from.latest! <= onDay,
  );
  return {
    min: eight[0]!.cohort!.joined!.min!,
    maxIfAllAreNamed: everNamed.length - nine,
    max: most.quantity!.max! - (nine - goneByThen.length),
    onDay,
    cohortSize: eight[0]!.cohort!.size!,
  };
}

export const howManyOfTheEightJoined = shortAnswer(HowManyOfTheEightJoinedDocument, (answer) => {
  const { min, maxIfAllAreNamed, max, onDay, cohortSize } = boundsOnTheEight(answer);
  return (
    `${answer.programme!.eight[0]!.cohort!.notDetermined} No fewer than ${min}; no more than ${maxIfAllAreNamed} if the ` +
    `${answer.programme!.everNamed.length} ever named are all there are; no more than ${max} by ${onDay} in any case; never ${cohortSize}.`
  );
});

export const leaversCensoredOrKept = shortAnswer(LeaversCensoredOrKeptDocument, ({ programme, censored, kept }) => {
  const leavers = programme!.leavers.map(({ practice, from }) => `${practice!.name} (${from.text})`);
  const why = [...new Set([...censored.notDetermined, ...kept.notDetermined])].join(' ');
  return `Not determined: the evaluation does not say. ${why} The rules differ for ${listed(leavers)}.`;
});
