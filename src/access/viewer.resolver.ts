import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { AccessContext, Caller } from './caller';
import { Role } from './role';

@ObjectType({ description: 'Who asks, as far as this server knows.', simpleResolvers: true })
export class Viewer {
  @Field(() => String, {
    description: 'The name that revisions made by the viewer carry; `anonymous` for whoever sent no token.',
  })
  name!: string;

  @Field(() => Role, { description: 'What the viewer may do.' })
  role!: Role;
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: 'You: who this server takes you for, and what you may do.' })
  viewer(@Ctx() { caller }: AccessContext): Caller {
    return caller;
  }
}
