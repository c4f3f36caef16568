import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Done, EditConflict, resultUnion } from '../../platform/errors/index.ts';
import { Instant, Text } from '../../platform/graphql/index.ts';
import { RoomAbilities, RoomProject } from '../project-rooms/index.ts';

const optional = { nullable: true } as const;

@ObjectType({ description: 'One state of a file.' })
export class RoomFileVersion {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Counted within the file; the highest is the current one.' })
  number: number;

  @Field()
  note: string;

  @Field()
  mime: string;

  @Field(() => Int)
  bytes: number;

  @Field({ description: 'Where it is read, for those who may.' })
  url: string;

  @Field(() => Instant)
  addedAt: string;

  @Field(() => String, { nullable: true, description: 'For those in the room.' })
  addedByName: string | null;
}

@ObjectType({ description: 'A file of a project with its versions.' })
export class RoomFile {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field()
  title: string;

  @Field({ description: 'For everybody who sees the project.' })
  isPublic: boolean;

  @Field(() => Instant, { nullable: true, description: 'What is removed leaves its name, in the room.' })
  removedAt: string | null;

  @Field(() => String, optional)
  removedByName: string | null;

  @Field(() => [RoomFileVersion], {
    description: 'The current one first; others only for those in the room.',
  })
  versions: RoomFileVersion[];
}

@ObjectType({ description: 'All files of a project; their number is bounded, so that they come at once.' })
export class RoomFiles {
  @Field(() => RoomProject)
  project: RoomProject;

  @Field(() => [RoomFile])
  files: RoomFile[];

  @Field(() => RoomAbilities)
  viewerCan: RoomAbilities;
}

@InputType({ description: 'What is absent stays.' })
export class RoomFileInput {
  @Field(() => Text, optional)
  title?: string;

  @Field(() => Boolean, optional)
  isPublic?: boolean;
}

export const EditRoomFileResult = resultUnion('EditRoomFileResult', () => RoomFile, undefined, [
  EditConflict,
]);
export const RemoveRoomFileResult = resultUnion('RemoveRoomFileResult', () => Done);
