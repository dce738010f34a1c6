import type { Answer } from './answer';
import { CaveatCode } from './vocabulary';

/** The first month that later readers treat as the pandemic. */
const COVID_FROM = '2020-03-01';
const SHORT_SERIES_PERIODS = 12;
const FEW_CLUSTERS = 10;

export interface CaveatRow {
  code: CaveatCode;
  sentence: string;
}

/** Why this very answer may not be read as it first looks. */
export function caveats(answer: Answer): CaveatRow[] {
  return [
    {
      code: CaveatCode.OBSERVATIONAL,
      sentence: 'Nobody was assigned to a model by chance: a difference between groups is an association, not an effect.',
    },
    { code: CaveatCode.ECOLOGICAL, sentence: 'The figures are of practices; nothing follows for single patients.' },
    ...selfSelection(answer),
    ...fewClusters(answer),
    ...unnamedMembers(answer),
    ...proxies(answer),
    ...uncertainDates(answer),
    ...series(answer),
    ...answer.cohorts.flatMap((cohort) => cohort.notes.map((note) => ({ code: CaveatCode.BOUNDARY_CHANGE, sentence: `${cohort.label}: ${note}.` }))),
    ...valueOnly(answer),
    ...(answer.contrasts.length > 1
      ? [{ code: CaveatCode.MULTIPLE_TESTS, sentence: `${answer.contrasts.length} contrasts are made at once: read q beside p.` }]
      : []),
    ...answer.metric.caveats.map((sentence) => ({ code: CaveatCode.METRIC, sentence })),
    ...(answer.metric.isSimulated ? [{ code: CaveatCode.SIMULATED_DATA, sentence: 'The data are made up.' }] : []),
  ];
}

function selfSelection({ cohorts }: Answer): CaveatRow[] {
  if (!cohorts.some((cohort) => cohort.isOfModel)) return [];
  return [
    {
      code: CaveatCode.SELF_SELECTED_ADOPTION,
      sentence: 'Practices chose to join; those that joined a trust differed from others beforehand (smaller, with fewer GPs, slightly more deprived).',
    },
  ];
}

function fewClusters({ cohorts, answered }: Answer): CaveatRow[] {
  return answered.flatMap(({ label, leads, practices }, index) => {
    if (!cohorts[index]!.isOfModel || practices === 0 || leads >= FEW_CLUSTERS) return [];
    const led = leads === 1 ? 'one organisation, so that they share whatever befalls it' : `${leads} organisations`;
    return [{ code: CaveatCode.FEW_TREATED_CLUSTERS, sentence: `The ${practices} practices of ${label} are led by ${led}: intervals over practices are too narrow for the model as such.` }];
  });
}

function unnamedMembers({ unnamedMembers: programmes }: Answer): CaveatRow[] {
  if (programmes.length === 0) return [];
  const listed = programmes.map(({ programme, unnamed }) => `${unnamed} of ${programme}`).join(', ');
  return [
    { code: CaveatCode.UNNAMED_MEMBERS, sentence: `Some members were never named (${listed}): a practice among the comparators may be one of them.` },
  ];
}

function proxies({ answered }: Answer): CaveatRow[] {
  return answered
    .filter((cohort) => cohort.isProxy)
    .map(({ label }) => ({ code: CaveatCode.PROXY_COHORT, sentence: `${label} only stands in for what is meant; membership of the one does not prove membership of the other.` }));
}

function uncertainDates({ attribution, panel }: Answer): CaveatRow[] {
  const uncertain = attribution.excluded.filter((span) => span.reason === 'UNCERTAIN_MEMBERSHIP');
  if (uncertain.length === 0) return [];
  const months = uncertain.reduce((sum, span) => sum + span.periods.reduce((total, period) => total + panel.periods[period]!.months, 0), 0);
  const practices = new Set(uncertain.map((span) => span.practiceId)).size;
  return [
    { code: CaveatCode.UNCERTAIN_DATES, sentence: `Dates of ${practices} practices are known only by bounds; ${months} practice-months between them count to nobody.` },
  ];
}

function series({ panel, input }: Answer): CaveatRow[] {
  const rows: CaveatRow[] = [];
  if (panel.periods.length > 0 && panel.periods.length < SHORT_SERIES_PERIODS) {
    rows.push({ code: CaveatCode.SHORT_SERIES, sentence: `The window holds ${panel.periods.length} periods: too few to tell a level from chance.` });
  }
  const last = panel.periods.at(-1)?.from ?? input.from;
  if (last >= COVID_FROM) rows.push({ code: CaveatCode.COVID_PERIOD, sentence: 'Periods from March 2020 on are included, when care of every kind changed.' });
  return rows;
}

function valueOnly({ panel, pooling, metric }: Answer): CaveatRow[] {
  if (!panel.isValueOnly || panel.periods.length === 0 || metric.kind === 'COUNT') return [];
  const how = pooling.listWeights === null ? 'averaged over practices, each counted once' : 'averaged over practices by the patients on their lists';
  return [{ code: CaveatCode.UNWEIGHTED_VALUES, sentence: `Published as a value without numerator and denominator: ${how}, which is not the share of all patients or items.` }];
}
