import { type DecisionState as State, decisionStates } from '@kvart/domain/projects/room';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Done, EditConflict, resultUnion } from '../../platform/errors/index.ts';
import { CalendarDate, enumOf, Instant, Text } from '../../platform/graphql/index.ts';
import { RoomAbilities, RoomPartner, RoomPerson, RoomProject } from '../project-rooms/index.ts';

export const DecisionState = enumOf('DecisionState', decisionStates);

const optional = { nullable: true } as const;

@ObjectType()
export class DecisionPerson {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

@ObjectType({ description: 'What the partners of a project decided; confirmed ones never change.' })
export class ProjectDecision {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => Int, { description: 'Counted within the project.' })
  number: number;

  @Field(() => DecisionState)
  state: State;

  @Field()
  title: string;

  @Field()
  why: string;

  @Field(() => CalendarDate, optional)
  decidedOn: string | null;

  @Field(() => ID, { nullable: true, description: 'The decision that it takes the place of.' })
  replacesId: string | null;

  @Field(() => ID, { nullable: true, description: 'The later decision that took its place.' })
  replacedById: string | null;

  @Field(() => [ID], { description: 'Partners that decided.' })
  partnerIds: string[];

  @Field(() => [DecisionPerson], { description: 'People who decided; for those in the room.' })
  people: DecisionPerson[];

  @Field(() => Instant, optional)
  confirmedAt: string | null;

  @Field(() => String, { nullable: true, description: 'For those in the room.' })
  confirmedByName: string | null;
}

@ObjectType({
  description: 'All decisions of a project; their number is bounded, so that they come at once.',
})
export class ProjectDecisions {
  @Field(() => RoomProject)
  project: RoomProject;

  @Field(() => [ProjectDecision], { description: 'The newest first.' })
  decisions: ProjectDecision[];

  @Field(() => [RoomPartner])
  partners: RoomPartner[];

  @Field(() => [RoomPerson], { description: 'For those in the room.' })
  people: RoomPerson[];

  @Field(() => RoomAbilities)
  viewerCan: RoomAbilities;
}

@InputType({ description: 'What is absent stays; null empties.' })
export class DecisionInput {
  @Field(() => Text, optional)
  title?: string;

  @Field(() => Text, optional)
  why?: string;

  @Field(() => CalendarDate, optional)
  decidedOn?: string | null;

  @Field(() => ID, optional)
  replacesId?: string | null;

  @Field(() => [ID], optional)
  partnerIds?: string[];

  @Field(() => [ID], optional)
  personIds?: string[];
}

const decision = () => ProjectDecision;
export const CreateDecisionResult = resultUnion('CreateDecisionResult', decision);
export const EditDecisionResult = resultUnion('EditDecisionResult', decision, undefined, [EditConflict]);
export const ConfirmDecisionResult = resultUnion('ConfirmDecisionResult', decision);
export const RemoveDecisionResult = resultUnion('RemoveDecisionResult', () => Done);
