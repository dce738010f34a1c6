import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import {
  Claim,
  type ClaimRow,
  Grain,
  PublishedEffect,
  type PublishedEffectRow,
  readClaimsBy,
  type EvidenceContext,
} from '../evidence';
import {
  connectionOf,
  MomentArguments,
  type NodesContext,
  type Page,
  PageArguments,
  pageOf,
  resolveMoment,
} from '../graphql';
import { OutcomeMetric } from '../metrics';
import { Practice, type OrganisationRow } from '../organisations';
import type { Answer } from './answer/answer';
import { caveats, type CaveatRow } from './answer/caveats';
import {
  Caveat,
  CohortSummary,
  CohortTrend,
  Comparison,
  Contrast,
  Exclusion,
  ExclusionDetail,
  MomentType,
  PopulationAccount,
} from './answer/comparison.types';
import { citation, fingerprint, momentOf } from './answer/fingerprint';
import { type NotEstimable, notYetOffered, StandardisedResult } from './answer/not-estimable';
import { notDetermined } from './answer/not-determined';
import { publishedFor } from './answer/published-for';
import { population, type ExclusionDetailRow, type ExclusionRow, type PopulationRow } from './answer/population';
import { trend, type TrendRow } from './answer/trend';
import { Standard } from './answer/vocabulary';
import { compareModels } from './compare-models';
import { ComparisonInput } from './question/comparison-input';

const ExclusionConnection = connectionOf('Exclusion', () => ExclusionDetail);

@Resolver(() => Comparison)
export class ComparisonResolver {
  @Query(() => Comparison, {
    description:
      'Compares groups of practices on one outcome metric. Time counts to a model only while a practice certainly belonged to it; whatever cannot be said is said in `notDetermined` and `population`.',
  })
  async compareModels(
    @Arg('input', () => ComparisonInput, { description: 'What is compared, when, and by which rules.' })
    input: ComparisonInput,
    @Args(() => MomentArguments) moment: MomentArguments,
    @Ctx() context: EvidenceContext,
  ): Promise<Answer> {
    return compareModels(context.database, input, await resolveMoment(moment, context));
  }

  @FieldResolver(() => OutcomeMetric)
  metric(@Root() answer: Answer): unknown {
    return answer.metric;
  }

  @FieldResolver(() => [CohortSummary])
  cohorts(@Root() answer: Answer): unknown {
    return answer.answered.map(({ summary, ...figures }) => ({ ...figures, ...summary }));
  }

  @FieldResolver(() => [Contrast])
  contrasts(@Root() answer: Answer): unknown {
    return answer.contrasts;
  }

  @FieldResolver(() => [CohortTrend], { description: 'Each cohort over time.' })
  trend(
    @Root() answer: Answer,
    @Arg('grain', () => Grain, {
      defaultValue: Grain.MONTH,
      nullable: true,
      description: 'By month, quarter or year; by month if absent.',
    })
    grain: Grain | null,
  ): TrendRow[] {
    return trend(answer, grain ?? Grain.MONTH);
  }

  @FieldResolver(() => StandardisedResult, { description: 'The comparison, standardised by age and sex.' })
  standardised(@Arg('by', () => Standard, { description: 'The standard population.' }) _by: Standard): NotEstimable {
    return notYetOffered('Standardisation');
  }

  @FieldResolver(() => [PublishedEffect])
  published(@Root() answer: Answer, @Ctx() { database }: EvidenceContext): Promise<PublishedEffectRow[]> {
    return publishedFor(database, answer);
  }

  @FieldResolver(() => [Claim])
  async claims(@Root() answer: Answer, @Ctx() { database }: EvidenceContext): Promise<ClaimRow[]> {
    return readClaimsBy(database, 'metric_id', [answer.metric.nodeId], answer.moment);
  }

  @FieldResolver(() => [Caveat])
  caveats(@Root() answer: Answer): CaveatRow[] {
    return caveats(answer);
  }

  @FieldResolver(() => [String])
  notDetermined(@Root() answer: Answer): string[] {
    return notDetermined(answer);
  }

  @FieldResolver(() => PopulationAccount)
  population(@Root() answer: Answer): PopulationRow {
    return population(answer);
  }

  @FieldResolver(() => MomentType)
  moment(@Root() answer: Answer): unknown {
    return momentOf(answer);
  }

  @FieldResolver(() => String)
  fingerprint(@Root() answer: Answer): string {
    return fingerprint(answer);
  }

  @FieldResolver(() => String)
  async citation(@Root() answer: Answer, @Ctx() { evidence }: EvidenceContext): Promise<string> {
    return citation(answer, await evidence.recordedAt.load(answer.moment.atRevision, answer.moment));
  }
}

@Resolver(() => Exclusion)
export class ExclusionResolver {
  @FieldResolver(() => ExclusionConnection, {
    description: 'By practice and cohort, with the days or bounds that make it so.',
  })
  detail(@Root() exclusion: ExclusionRow, @Args(() => PageArguments) page: PageArguments): Page<ExclusionDetailRow> {
    // Not named after its reason: a page is asked of all of them at once, and `after` is given to each.
    return pageOf('exclusions', exclusion.details, (row) => `${row.odsCode} ${row.cohort}`, page);
  }
}

@Resolver(() => ExclusionDetail)
export class ExclusionDetailResolver {
  @FieldResolver(() => String, { nullable: true })
  async name(@Root() detail: ExclusionDetailRow, @Ctx() { nodes }: NodesContext): Promise<string | null> {
    return (await organisationOf(detail, nodes))?.name ?? null;
  }

  @FieldResolver(() => Practice, { nullable: true })
  async practice(@Root() detail: ExclusionDetailRow, @Ctx() { nodes }: NodesContext): Promise<unknown> {
    const organisation = await organisationOf(detail, nodes);
    return organisation?.typeName === 'Practice' ? organisation : null;
  }
}

async function organisationOf(
  { practiceId, moment }: ExclusionDetailRow,
  nodes: NodesContext['nodes'],
): Promise<OrganisationRow | null> {
  return (await nodes.load(practiceId, moment)) as OrganisationRow | null;
}
