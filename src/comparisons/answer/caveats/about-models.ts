import { IntegrationModel } from '../../../evidence';
import type { Answer } from '../answer';
import { CaveatCode } from '../vocabulary';
import { countOf, type CaveatRow } from './caveat-row';

const FEW_CLUSTERS = 10;

/** What follows from who joins a model, and from how few lead it. */
export function aboutModels(answer: Answer): CaveatRow[] {
  return [...selfSelection(answer), ...fewClusters(answer), ...proxies(answer)];
}

function selfSelection({ cohorts }: Answer): CaveatRow[] {
  const models = new Set<string>(cohorts.filter((cohort) => cohort.isOfModel).flatMap((cohort) => cohort.models));
  if (models.size === 0) return [];
  const known = models.has(IntegrationModel.TRUST_LED_INTEGRATION)
    ? 'those that joined a trust differed from others beforehand (smaller, with fewer GPs, slightly more deprived)'
    : 'those that did may have differed from others beforehand';
  return [{ code: CaveatCode.SELF_SELECTED_ADOPTION, sentence: `Practices chose to join, and ${known}.` }];
}

function fewClusters({ cohorts, answered }: Answer): CaveatRow[] {
  return answered.flatMap(({ label, leads, practices }, place) => {
    if (!cohorts[place]!.isOfModel || practices === 0 || leads >= FEW_CLUSTERS) return [];
    const sentence = sharedFate(label, practices, leads);
    return [{ code: CaveatCode.FEW_TREATED_CLUSTERS, sentence }];
  });
}

function sharedFate(label: string, practices: number, leads: number): string {
  const those = `The ${countOf(practices, 'practice')} of ${label}`;
  if (leads === 0)
    return `Who leads the ${countOf(practices, 'practice')} of ${label} is not on record, nor whether they share what befalls one organisation.`;
  const fate =
    leads === 1
      ? 'one organisation, and share whatever befalls it'
      : `${leads} organisations, and those of one share whatever befalls it`;
  const narrow = 'intervals over practices are too narrow for the model as such';
  return practices === 1
    ? `${those} is led by ${countOf(leads, 'organisation')}: ${narrow}.`
    : `${those} are led by ${fate}: ${narrow}.`;
}

function proxies({ answered }: Answer): CaveatRow[] {
  return answered
    .filter((cohort) => cohort.isProxy)
    .map(({ label }) => ({
      code: CaveatCode.PROXY_COHORT,
      sentence: `${label} only stands in for what is meant; membership of the one does not prove membership of the other.`,
    }));
}
