import type { Sector as SectorWord } from '@kvart/domain/actors';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { LocalizedTextInput } from '../../platform/graphql/index.ts';
import { Sector } from '../actors/index.ts';

const int = () => Int;
const words = () => [LocalizedTextInput];
const position = { nullable: true, description: 'Position of its package in the list.' } as const;

@InputType()
export class TemplatePackageInput {
  @Field(words)
  title: LocalizedTextInput[];

  @Field(int)
  from: number;

  @Field(int)
  until: number;
}

@InputType()
export class TemplateMilestoneInput {
  @Field(words)
  title: LocalizedTextInput[];

  @Field(int)
  day: number;

  @Field(int, position)
  package?: number | null;
}

@InputType()
export class TemplateTaskInput {
  @Field(words)
  title: LocalizedTextInput[];

  @Field(int)
  from: number;

  @Field(int)
  until: number;

  @Field(int, position)
  package?: number | null;

  @Field(() => [Int], { nullable: true, description: 'Positions of the tasks that it waits for.' })
  needs?: number[];
}

@InputType()
export class TemplateBudgetLineInput {
  @Field(words)
  title: LocalizedTextInput[];

  @Field()
  category: string;

  @Field(int, { description: 'In whole per cent of all; those of a template make 100.' })
  share: number;
}

@InputType()
export class TemplateRoleInput {
  @Field(words)
  title: LocalizedTextInput[];

  @Field(words)
  text: LocalizedTextInput[];

  @Field(() => [Sector])
  sectors: SectorWord[];
}

@InputType()
export class TemplateIndicatorInput {
  @Field(words)
  title: LocalizedTextInput[];

  @Field(words)
  unit: LocalizedTextInput[];

  @Field(() => Float, { nullable: true })
  target?: number | null;
}

@InputType({ description: 'A template, the whole of it each time.' })
export class ProjectTemplateInput {
  @Field(words)
  title: LocalizedTextInput[];

  @Field(words)
  summary: LocalizedTextInput[];

  @Field(int)
  days: number;

  @Field(() => [TemplatePackageInput])
  packages: TemplatePackageInput[];

  @Field(() => [TemplateMilestoneInput])
  milestones: TemplateMilestoneInput[];

  @Field(() => [TemplateTaskInput])
  tasks: TemplateTaskInput[];

  @Field(() => [TemplateRoleInput])
  roles: TemplateRoleInput[];

  @Field(() => [TemplateIndicatorInput])
  indicators: TemplateIndicatorInput[];

  @Field(() => [TemplateBudgetLineInput], { nullable: true })
  budget?: TemplateBudgetLineInput[];
}
