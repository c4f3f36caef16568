import { Field, ID, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/errors/index.ts';
import { RoomAbilities, RoomPartner, RoomProject } from '../project-rooms/index.ts';

@ObjectType({ description: 'The conversation of a project, as the room leads to it.' })
export class ProjectTalk {
  @Field(() => RoomProject)
  project: RoomProject;

  @Field(() => ID, { nullable: true, description: 'Null as long as nobody has begun it.' })
  conversationId: string | null;

  @Field(() => ID, { description: 'The actor as which the reader takes part.' })
  asActorId: string;

  @Field(() => [RoomPartner], { description: 'Who takes part: the partners of the project.' })
  partners: RoomPartner[];

  @Field(() => RoomAbilities)
  viewerCan: RoomAbilities;
}

export const OpenProjectConversationResult = resultUnion('OpenProjectConversationResult', () => ProjectTalk);
