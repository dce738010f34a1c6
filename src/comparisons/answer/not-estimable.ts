import { createUnionType, Field, ObjectType } from 'type-graphql';
import { ControlChart, Funnel } from '../monitoring/monitoring.types';
import { TreatmentEffect } from '../effects/treatment-effect.types';
import { NotEstimableReason } from './vocabulary';

@ObjectType('NotEstimable', {
  description: 'An answer, not an error: why a method cannot answer here, and what it would need.',
  simpleResolvers: true,
})
export class NotEstimable {
  @Field(() => NotEstimableReason, { description: 'The reason, for programs.' })
  reason!: NotEstimableReason;

  @Field(() => String, { description: 'The reason in a sentence.' })
  explanation!: string;

  @Field(() => String, { nullable: true, description: 'What would be needed; null where nothing a user can do helps.' })
  needed!: string | null;

  typeName!: string;
}

/** What stands for a method that is not offered yet. */
export function notYetOffered(method: string): NotEstimable {
  return {
    typeName: 'NotEstimable',
    reason: NotEstimableReason.NOT_YET_OFFERED,
    explanation: `${method} is not offered by this version of the server.`,
    needed: 'a later version of the server',
  };
}

const resolveType = (value: object): string => (value as { typeName: string }).typeName;

export const EffectResult = createUnionType({
  name: 'EffectResult',
  description: 'An effect with its interval, or why there is none.',
  types: () => [TreatmentEffect, NotEstimable] as const,
  resolveType,
});

export const ControlChartResult = createUnionType({
  name: 'ControlChartResult',
  description: 'A control chart, or why there is none.',
  types: () => [ControlChart, NotEstimable] as const,
  resolveType,
});

export const FunnelResult = createUnionType({
  name: 'FunnelResult',
  description: 'A funnel, or why there is none.',
  types: () => [Funnel, NotEstimable] as const,
  resolveType,
});

export const StandardisedResult = createUnionType({
  name: 'StandardisedResult',
  description: 'An age-and-sex standardised comparison, or why there is none.',
  types: () => [NotEstimable] as const,
  resolveType,
});
