import { Field, ID, ObjectType } from '@nestjs/graphql';
import { NamedPartner, OutcomeReport, ProjectReference } from './proof.model.ts';
import { Reuse } from '../projects/index.ts';
import { SpaceUse } from './space-use.model.ts';

@ObjectType({ description: 'What a project has brought about.' })
export class ProjectEffect {
  @Field(() => ID)
  id: string;

  @Field()
  slug: string;

  @Field()
  title: string;

  @Field()
  locale: string;

  @Field(() => [String], { description: 'Parts of the project that the reader sees.' })
  see: string[];

  @Field({ description: 'The reader is in the room.' })
  isInside: boolean;

  @Field()
  viewerCanEdit: boolean;

  @Field(() => [SpaceUse])
  spaces: SpaceUse[];

  @Field(() => Reuse)
  reuse: Reuse;

  @Field(() => [OutcomeReport], { description: 'Confirmed ones; all of them for people in the room.' })
  reports: OutcomeReport[];

  @Field(() => [ProjectReference], { description: 'Confirmed ones; others for the two.' })
  references: ProjectReference[];

  @Field(() => [NamedPartner], { description: 'Partners in whose name the reader may write a reference.' })
  writesFor: NamedPartner[];

  @Field(() => [NamedPartner], { description: 'Partners that a reference may be about.' })
  writesAbout: NamedPartner[];
}
