import { type TaskState as State, taskStates } from '@kvart/domain/projects/work';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, enumOf, Instant, PageInfo, Text } from '../../platform/graphql/index.ts';
import { RoomAbilities, RoomPartner, RoomPerson, RoomProject } from '../project-rooms/index.ts';

export const TaskState = enumOf('TaskState', taskStates);

const optional = { nullable: true } as const;

@ObjectType({ description: 'A part of the work of a project.' })
export class WorkPackage {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => Int, { description: 'Counted within the project.' })
  number: number;

  @Field()
  title: string;

  @Field()
  text: string;

  @Field(() => CalendarDate, optional)
  startsOn: string | null;

  @Field(() => CalendarDate, optional)
  endsOn: string | null;

  @Field(() => ID, optional)
  leadPartnerId: string | null;
}

@ObjectType({ description: 'A point that a project wants to reach.' })
export class Milestone {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field()
  title: string;

  @Field(() => ID, optional)
  packageId: string | null;

  @Field(() => CalendarDate)
  dueOn: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day it was reached.' })
  reachedOn: string | null;
}

@ObjectType()
export class ChecklistItem {
  @Field(() => ID)
  id: string;

  @Field()
  text: string;

  @Field()
  done: boolean;
}

@ObjectType({ description: 'Something that somebody does until a day.' })
export class ProjectTask {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => Int, { description: 'Counted within the project.' })
  number: number;

  @Field()
  title: string;

  @Field()
  text: string;

  @Field(() => TaskState)
  state: State;

  @Field(() => ID, optional)
  packageId: string | null;

  @Field(() => ID, optional)
  milestoneId: string | null;

  @Field(() => ID, { nullable: true, description: 'For those in the room.' })
  ownerPersonId: string | null;

  @Field(() => String, { nullable: true, description: 'For those in the room.' })
  ownerPersonName: string | null;

  @Field(() => ID, optional)
  ownerPartnerId: string | null;

  @Field(() => CalendarDate, optional)
  startsOn: string | null;

  @Field(() => CalendarDate, optional)
  dueOn: string | null;

  @Field(() => [ChecklistItem])
  checklist: ChecklistItem[];

  @Field(() => [ID], { description: 'Tasks that it waits for.' })
  needs: string[];

  @Field(() => Instant)
  updatedAt: string;

  @Field(() => String, { nullable: true, description: 'Who wrote last; for those in the room.' })
  updatedByName: string | null;
}

@ObjectType({ description: 'All the work of a project; its size is bounded, so that it comes at once.' })
export class ProjectWork {
  @Field(() => RoomProject)
  project: RoomProject;

  @Field(() => [WorkPackage])
  packages: WorkPackage[];

  @Field(() => [Milestone])
  milestones: Milestone[];

  @Field(() => [ProjectTask])
  tasks: ProjectTask[];

  @Field(() => [RoomPartner])
  partners: RoomPartner[];

  @Field(() => [RoomPerson], { description: 'For those in the room.' })
  people: RoomPerson[];

  @Field(() => RoomAbilities)
  viewerCan: RoomAbilities;
}

@ObjectType()
export class MyTask {
  @Field(() => ProjectTask)
  task: ProjectTask;

  @Field(() => RoomProject)
  project: RoomProject;

  @Field()
  canEdit: boolean;
}

@ObjectType()
export class MyTaskConnection {
  @Field(() => [MyTask])
  nodes: MyTask[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;
}

@InputType()
export class ChecklistItemInput {
  @Field(() => ID)
  id: string;

  @Field(() => Text)
  text: string;

  @Field()
  done: boolean;
}

@InputType({ description: 'What is absent stays; null empties.' })
export class WorkPackageInput {
  @Field(() => Text, optional)
  title?: string;

  @Field(() => Text, optional)
  text?: string;

  @Field(() => CalendarDate, optional)
  startsOn?: string | null;

  @Field(() => CalendarDate, optional)
  endsOn?: string | null;

  @Field(() => ID, optional)
  leadPartnerId?: string | null;
}

@InputType({ description: 'What is absent stays; null empties.' })
export class MilestoneInput {
  @Field(() => Text, optional)
  title?: string;

  @Field(() => ID, optional)
  packageId?: string | null;

  @Field(() => CalendarDate, optional)
  dueOn?: string;

  @Field(() => CalendarDate, optional)
  reachedOn?: string | null;
}

@InputType({ description: 'What is absent stays; null empties.' })
export class TaskInput {
  @Field(() => Text, optional)
  title?: string;

  @Field(() => Text, optional)
  text?: string;

  @Field(() => TaskState, optional)
  state?: State;

  @Field(() => ID, optional)
  packageId?: string | null;

  @Field(() => ID, optional)
  milestoneId?: string | null;

  @Field(() => ID, optional)
  ownerPersonId?: string | null;

  @Field(() => ID, optional)
  ownerPartnerId?: string | null;

  @Field(() => CalendarDate, optional)
  startsOn?: string | null;

  @Field(() => CalendarDate, optional)
  dueOn?: string | null;

  @Field(() => [ChecklistItemInput], optional)
  checklist?: ChecklistItemInput[];

  @Field(() => [ID], optional)
  needs?: string[];
}
