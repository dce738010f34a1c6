import type { SimulationParameters } from '../parameters';
import { makeAreas, type Area } from './areas';
import { makeFederations, type Federation } from './federations';
import { makeLists } from './lists';
import { makeMergers, type Merger } from './mergers';
import { makePractices, type Practice } from './practices';
import { makeTrusts, type Trust, type TrustSpell } from './trusts';

/** An invented country: who there is, who runs whom since when, and how many patients each practice has. */
export interface World {
  parameters: SimulationParameters;
  areas: readonly Area[];
  practices: readonly Practice[];
  trusts: readonly Trust[];
  federations: readonly Federation[];
  mergers: readonly Merger[];
  /** Patients: cell `practice * months + month`, 0 where the practice is not open. */
  lists: Int32Array;
  /** The spell of a practice with a trust, by its place; at most one. */
  spellOf: ReadonlyMap<number, TrustSpell>;
}

export function makeWorld(parameters: SimulationParameters): World {
  const areas = makeAreas(parameters);
  const practices = makePractices(parameters.seed, areas);
  const trusts = makeTrusts(parameters, areas, practices);
  const spellOf = new Map(trusts.flatMap(({ spells }) => spells.map((spell) => [spell.practice, spell] as const)));
  const federations = makeFederations(parameters, areas.length, practices, new Set(spellOf.keys()));
  const taken = new Set([...spellOf.keys(), ...federations.flatMap(({ members }) => members)]);
  const mergers = makeMergers(parameters, practices, taken);
  const lists = makeLists(parameters, practices, mergers);
  return { parameters, areas, practices, trusts, federations, mergers, lists, spellOf };
}
