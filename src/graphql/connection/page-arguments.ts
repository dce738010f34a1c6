import { ArgsType, Field, Int } from 'type-graphql';
import { ApiError } from '../errors';

export const LARGEST_PAGE = 100;
export const DEFAULT_PAGE = 50;

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the start, or after \`after\`: 1 to ${LARGEST_PAGE}. Without \`first\` and \`last\`: ${DEFAULT_PAGE}.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of the same list: the page begins behind it.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many from the end, or before \`before\`: 1 to ${LARGEST_PAGE}. Not together with \`first\`.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of the same list: the page ends in front of it.' })
  before?: string | null;
}

/** How many rows a page holds and from which end it is counted. */
export interface PageWindow {
  size: number;
  isBackward: boolean;
  after: string | null;
  before: string | null;
}

/** @throws {ApiError} `BAD_PAGE` */
export function pageWindow({ first, after, last, before }: PageArguments): PageWindow {
  const size = { first, last };
  if (first !== undefined && first !== null && last !== undefined && last !== null) {
    throw new ApiError('BAD_PAGE', 'give `first` or `last`, not both');
  }
  for (const [name, value] of Object.entries(size)) {
    if (value === undefined) continue;
    if (value === null || value < 1 || value > LARGEST_PAGE) {
      throw new ApiError('BAD_PAGE', `\`${name}\` must be between 1 and ${LARGEST_PAGE}, got ${value}`);
    }
  }
  const isBackward = last !== undefined;
  return { size: last ?? first ?? DEFAULT_PAGE, isBackward, after: after ?? null, before: before ?? null };
}
