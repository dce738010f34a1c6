import { Ctx, Field, FieldResolver, ObjectType, registerEnumType, Resolver, Root } from 'type-graphql';
import { Claim, type ClaimRow, type EvidenceContext } from '../../evidence';
import { Comparison } from '../answer/comparison.types';
import { EffectResult } from '../answer/not-estimable';
import type { EstimatorContext } from '../effects/answer-effects';
import { checkClaim, type ClaimCheckRow } from './check-claim';

export enum ClaimVerdict {
  SUPPORTED = 'SUPPORTED',
  CONTRADICTED = 'CONTRADICTED',
  NOT_COMPARABLE = 'NOT_COMPARABLE',
  NOT_DETERMINABLE = 'NOT_DETERMINABLE',
}
registerEnumType(ClaimVerdict, {
  name: 'ClaimVerdict',
  description: 'What the record can say of a claim.',
  valuesConfig: {
    SUPPORTED: { description: 'What the record holds is as the claim says.' },
    CONTRADICTED: { description: 'What the record holds cannot be so if the claim is.' },
    NOT_COMPARABLE: { description: 'It is of what no record of practices holds: a forecast, an opinion, a cost.' },
    NOT_DETERMINABLE: { description: 'It is of what the record could hold, and does not hold, or not sharply enough.' },
  },
});

@ObjectType({
  description: 'A claim against what the record can say. The claim stays what it is: somebody said it.',
  simpleResolvers: true,
})
export class ClaimCheck {
  @Field(() => ClaimVerdict, { description: 'The verdict.' })
  verdict!: ClaimVerdict;

  @Field(() => String, { description: 'Why, in words about this very claim.' })
  explanation!: string;

  @Field(() => Comparison, { nullable: true, description: 'The comparison that says so; null where none was needed.' })
  comparison!: unknown;

  @Field(() => EffectResult, { nullable: true, description: 'The effect that the verdict rests on; null without.' })
  effect!: unknown;
}

@Resolver(() => Claim)
export class ClaimCheckResolver {
  @FieldResolver(() => ClaimCheck, {
    description:
      'Holds the claim against the record: a number of practices against those that are named, a direction of an outcome against what joining was associated with.',
  })
  check(@Root() claim: ClaimRow, @Ctx() context: EvidenceContext & EstimatorContext): Promise<ClaimCheckRow> {
    return checkClaim(context, claim);
  }
}
