import { Command, InvalidArgumentError } from 'commander';
import { loadConfig } from '../config';
import {
  DEMONSTRATION,
  metricCodeOf,
  MOST_PRACTICES,
  NATIONAL_PANEL,
  PUBLISHED_CITY_EFFECTS,
  PUBLISHED_EFFECTS,
  type SimulationParameters,
} from '../simulating';
import { endOnSignal } from './end-on-signal';
import { simulate } from './simulate/simulate';
import { processTerminal } from './terminal';

const EXAMPLES = `
The first metrics are SIM_EMERGENCY_ADMISSIONS (admissions), SIM_AE_ATTENDANCES (ae), SIM_READMISSIONS (readmissions),
SIM_OUTPATIENT_ATTENDANCES (outpatient), SIM_TOTAL_ADMISSIONS (total-admissions) and SIM_ACSC_ADMISSIONS (acsc); further
ones are outcomes that nothing has an effect on. The same options give the same files, byte for byte.

What is loaded stands apart from what is real: its codes begin with SIM, lists and counts leave it out, every answer says
SIMULATED_DATA, and no comparison mixes the two. One simulation stands at a time; the one before can be read with atRevision.

Examples:
  wulfrun simulate --practices 7000 --months 120 --metrics 20 --seed 1
  wulfrun simulate --demo
  wulfrun simulate --effect ae=1,admissions=1,readmissions=1 --city-effect none --out null-world --no-load`;

interface Options extends SimulationParameters {
  demo?: true;
  out?: string;
  load: boolean;
}

/** `wulfrun simulate`: an invented country, written and loaded. */
export function simulateCommand(): Command {
  const { seed, practices, months, metrics, start, sharedShock, rampMonths, effectSpread } = NATIONAL_PANEL;
  return new Command('simulate')
    .description('Make an invented country with known effects, write it as files, and bring it into the record.')
    .option('--practices <number>', 'practices open at the start', wholeNumber(40, MOST_PRACTICES), practices)
    .option('--months <number>', 'months observed', wholeNumber(1, 600), months)
    .option('--metrics <number>', 'metrics observed', wholeNumber(1, 99), metrics)
    .option('--seed <number>', 'where chance begins', wholeNumber(0, 4_294_967_295), seed)
    .option('--start <month>', 'the first month', readMonth, start)
    .option('--effect <metric=ratio,…>', 'rate ratios of being run by a trust', readEffects(PUBLISHED_EFFECTS, 0.1, 10))
    .option(
      '--city-effect <metric=difference,…>',
      "what the city's trust adds per 100 patients a month; none for nothing of its own",
      readEffects(PUBLISHED_CITY_EFFECTS, -10, 10),
    )
    .option('--effect-spread <sd>', 'how far the logarithms of ratios vary between trusts', decimal(0, 1), effectSpread)
    .option('--ramp-months <number>', 'months until an effect is grown', wholeNumber(0, 60), rampMonths)
    .option('--shared-shock <sd>', 'what befalls a whole trust or area in a year', decimal(0, 1), sharedShock)
    .option('--suppression <rule>', 'BY_METRIC, NONE, 1-5 or 1-7: which small counts are hidden', readRule, 'BY_METRIC')
    .option('--demo', 'the small one of a first start, whatever else is given')
    .option('--out <folder>', 'write the files there, with truth.json and truth.csv beside them')
    .option('--no-load', 'do not bring it into the record')
    .addHelpText('after', EXAMPLES)
    .action(async ({ demo, out, load, effect, cityEffect, ...given }: Options & Record<string, unknown>) => {
      endOnSignal('stopped; nothing of it was loaded');
      const effects = (effect ?? PUBLISHED_EFFECTS) as Record<string, number>;
      const cityEffects = (cityEffect ?? PUBLISHED_CITY_EFFECTS) as Record<string, number>;
      const parameters = demo ? DEMONSTRATION : { ...NATIONAL_PANEL, ...given, effects, cityEffects };
      await simulate(
        { parameters, folder: out ?? null, isLoaded: load },
        () => loadConfig(process.env),
        processTerminal,
      );
    });
}

function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
  };
}

function decimal(least: number, most: number) {
  return (text: string): number => {
    const value = Number(text);
    if (text.trim() !== '' && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It is a number from ${least} to ${most}.`);
  };
}

function readMonth(text: string): string {
  if (/^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(text)) return text;
  throw new InvalidArgumentError('Write it like 2013-04.');
}

function readRule(text: string): string {
  if (['BY_METRIC', 'NONE', '1-5', '1-7'].includes(text)) return text;
  throw new InvalidArgumentError('It is BY_METRIC, NONE, 1-5 or 1-7.');
}

/** What is named takes the place of a published effect; the others keep theirs. */
function readEffects(published: Readonly<Record<string, number>>, least: number, most: number) {
  return (text: string): Record<string, number> => {
    if (text === 'none') return {};
    const effects: Record<string, number> = { ...published };
    for (const part of text.split(',')) {
      const [name, value] = part.split('=');
      const code = metricCodeOf(name ?? '');
      if (code === null) throw new InvalidArgumentError(`"${name}" is no metric; "ae" and "admissions" are.`);
      effects[code] = decimal(least, most)(value ?? '');
    }
    return effects;
  };
}
