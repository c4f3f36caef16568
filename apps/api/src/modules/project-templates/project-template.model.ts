import type { Sector as SectorWord } from '@kvart/domain/actors';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/errors/index.ts';
import { Translation } from '../../platform/graphql/index.ts';
import { Sector } from '../actors/index.ts';
import { BudgetCategory } from '../project-money/index.ts';

const int = () => Int;
const words = () => [Translation];
const position = { nullable: true, description: 'Position of its package in the list.' } as const;

@ObjectType()
export class TemplatePackage {
  @Field(words)
  title: Translation[];

  @Field(int)
  from: number;

  @Field(int)
  until: number;
}

@ObjectType()
export class TemplateMilestone {
  @Field(words)
  title: Translation[];

  @Field(int)
  day: number;

  @Field(int, position)
  package: number | null;
}

@ObjectType()
export class TemplateTask {
  @Field(words)
  title: Translation[];

  @Field(int)
  from: number;

  @Field(int)
  until: number;

  @Field(int, position)
  package: number | null;

  @Field(() => [Int], { description: 'Positions of the tasks that it waits for.' })
  needs: number[];
}

@ObjectType({ description: 'What a part of the money goes to.' })
export class TemplateBudgetLine {
  @Field(words)
  title: Translation[];

  @Field({ description: 'A category of budgets.' })
  category: string;

  @Field(int, { description: 'In whole per cent of all.' })
  share: number;
}

@ObjectType()
export class TemplateRole {
  @Field(words)
  title: Translation[];

  @Field(words)
  text: Translation[];

  @Field(() => [Sector], { description: 'Empty: any.' })
  sectors: SectorWord[];
}

@ObjectType()
export class TemplateIndicator {
  @Field(words)
  title: Translation[];

  @Field(words)
  unit: Translation[];

  @Field(() => Float, { nullable: true })
  target: number | null;
}

@ObjectType({ description: 'What a project of a kind begins with. Days are counted from its start.' })
export class ProjectTemplate {
  @Field(() => ID)
  id: string;

  @Field(int)
  version: number;

  @Field(words)
  title: Translation[];

  @Field(words)
  summary: Translation[];

  @Field(int, { description: 'So long the project takes.' })
  days: number;

  @Field(() => [TemplatePackage])
  packages: TemplatePackage[];

  @Field(() => [TemplateMilestone])
  milestones: TemplateMilestone[];

  @Field(() => [TemplateTask])
  tasks: TemplateTask[];

  @Field(() => [TemplateRole])
  roles: TemplateRole[];

  @Field(() => [TemplateIndicator])
  indicators: TemplateIndicator[];

  @Field(() => [TemplateBudgetLine])
  budget: TemplateBudgetLine[];
}

@ObjectType({ description: 'The templates of an installation.' })
export class ProjectTemplateLibrary {
  @Field(() => [ProjectTemplate], { description: 'In their order, up to fifty.' })
  templates: ProjectTemplate[];

  @Field(() => [BudgetCategory], { description: 'What the lines of their budgets are grouped by.' })
  categories: BudgetCategory[];

  @Field({ description: 'The reader may change them.' })
  viewerCanEdit: boolean;
}

export const SaveProjectTemplateResult = resultUnion('SaveProjectTemplateResult', () => ProjectTemplate);
