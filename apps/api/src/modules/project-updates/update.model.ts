import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Done, EditConflict, resultUnion } from '../../platform/errors/index.ts';
import { Image, Instant, Text } from '../../platform/graphql/index.ts';
import { RoomAbilities, RoomProject } from '../project-rooms/index.ts';

const optional = { nullable: true } as const;

@ObjectType({ description: 'A short piece of news of a project.' })
export class ProjectUpdate {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field()
  title: string;

  @Field()
  text: string;

  @Field({ description: 'For whoever sees the updates of the project; otherwise for the room.' })
  isPublic: boolean;

  @Field(() => Image, optional)
  picture: Image | null;

  @Field(() => Instant)
  postedAt: string;

  @Field()
  isEdited: boolean;

  @Field(() => String, { nullable: true, description: 'For those in the room.' })
  postedByName: string | null;
}

@ObjectType({ description: 'All updates of a project; their number is bounded, so that they come at once.' })
export class ProjectUpdates {
  @Field(() => RoomProject)
  project: RoomProject;

  @Field(() => [ProjectUpdate], { description: 'The newest first.' })
  updates: ProjectUpdate[];

  @Field(() => RoomAbilities)
  viewerCan: RoomAbilities;
}

@InputType({ description: 'What is absent stays.' })
export class UpdateInput {
  @Field(() => Text, optional)
  title?: string;

  @Field(() => Text, optional)
  text?: string;

  @Field(() => Boolean, optional)
  isPublic?: boolean;
}

const update = () => ProjectUpdate;
export const PostUpdateResult = resultUnion('PostUpdateResult', update);
export const EditUpdateResult = resultUnion('EditUpdateResult', update, undefined, [EditConflict]);
export const RemoveUpdateResult = resultUnion('RemoveUpdateResult', () => Done);
