import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar, PageArguments, type Page } from '../graphql';
import { Federation, PracticeConnection, Trust, type OrganisationRow } from '../organisations';
import { onDay } from '../time';
import { practicesLed } from './member-pages';
import type { ProgrammeContext } from './programme-context';
import { Programme } from './programme.entity';
import type { ProgrammeRow } from './programme-queries';
import { Certainty } from './vocabulary';

const ON_DAY = { nullable: true, description: 'The day, if not that of the moment.' };
const HOW_SURE = {
  nullable: true,
  defaultValue: Certainty.CERTAIN,
  description: 'CERTAIN: whoever certainly was. POSSIBLE: also whoever was as far as bounds of dates allow.',
};

/** What a trust leads. */
@Resolver(() => Trust)
export class TrustProgrammesResolver {
  @FieldResolver(() => [Programme], { description: 'The programmes that it leads, by slug.' })
  programmes(@Root() row: OrganisationRow, @Ctx() { programmes }: ProgrammeContext): Promise<ProgrammeRow[]> {
    return programmes.programmesOfLead.load(row.nodeId, row.moment);
  }

  @FieldResolver(() => PracticeConnection, {
    description:
      'The named practices that it ran on the day, by ODS code. Sources may count more than they name: see `Programme.coverage`.',
  })
  practices(
    @Root() row: OrganisationRow,
    @Arg('asOf', () => DateScalar, ON_DAY) asOf: string | null,
    @Arg('certainty', () => Certainty, HOW_SURE) certainty: Certainty | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: ProgrammeContext,
  ): Promise<Page<OrganisationRow>> {
    return practicesLed(
      row,
      ['TRUST_LED_INTEGRATION'],
      certainty ?? Certainty.CERTAIN,
      page,
      onDay(row.moment, asOf),
      context,
    );
  }
}

/** What a federation or network leads. */
@Resolver(() => Federation)
export class FederationProgrammesResolver {
  @FieldResolver(() => [Programme], { description: 'The programmes that it leads, by slug.' })
  programmes(@Root() row: OrganisationRow, @Ctx() { programmes }: ProgrammeContext): Promise<ProgrammeRow[]> {
    return programmes.programmesOfLead.load(row.nodeId, row.moment);
  }

  @FieldResolver(() => PracticeConnection, {
    description:
      'Its named member practices on the day, by ODS code, those of a primary care home that it runs included. Empty where nobody named any.',
  })
  practices(
    @Root() row: OrganisationRow,
    @Arg('asOf', () => DateScalar, ON_DAY) asOf: string | null,
    @Arg('certainty', () => Certainty, HOW_SURE) certainty: Certainty | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: ProgrammeContext,
  ): Promise<Page<OrganisationRow>> {
    const models = ['FEDERATION', 'PRIMARY_CARE_HOME', 'PRIMARY_CARE_NETWORK'];
    return practicesLed(row, models, certainty ?? Certainty.CERTAIN, page, onDay(row.moment, asOf), context);
  }
}
