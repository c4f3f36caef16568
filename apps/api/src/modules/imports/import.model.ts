import {
  type ImportFormat as Format,
  importFormats,
  type ImportKind as Kind,
  importKinds,
  type ImportState as State,
  importStates,
  type RowOutcome as Outcome,
  rowOutcomes,
  type RowResult as Result,
  rowResults,
} from '@kvart/domain/imports';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, Instant, PageInfo, Text } from '../../platform/graphql/index.ts';

export const ImportKind = enumOf('ImportKind', importKinds);
export const ImportState = enumOf('ImportState', importStates);
export const ImportFormat = enumOf('ImportFormat', importFormats);
export const ImportRowOutcome = enumOf('ImportRowOutcome', rowOutcomes);
export const ImportRowResult = enumOf('ImportRowResult', rowResults);

@ObjectType({ description: 'A column of the file.' })
export class ImportColumn {
  @Field()
  name: string;

  @Field(() => String, { nullable: true, description: 'The field it goes into, or probably would.' })
  field: string | null;

  @Field(() => [String], { description: 'A few of its cells.' })
  samples: string[];

  @Field(() => [String], { nullable: true, description: 'All that stands in it, where that is not much.' })
  distinct: string[] | null;
}

@ObjectType({ description: 'What a word of the file stands for.' })
export class ImportValue {
  @Field()
  field: string;

  @Field()
  from: string;

  @Field(() => String, { nullable: true })
  to: string | null;
}

@ObjectType({ description: 'Only rows that have one of the values in the column.' })
export class ImportWhere {
  @Field(() => Int)
  column: number;

  @Field(() => [String])
  values: string[];
}

@ObjectType()
export class ImportCounts {
  @Field(() => Int)
  new: number;
  @Field(() => Int)
  changed: number;
  @Field(() => Int)
  unchanged: number;
  @Field(() => Int)
  wrong: number;
  @Field(() => Int)
  leftOut: number;
  @Field(() => Int)
  warnings: number;
  @Field(() => Int)
  duplicates: number;
  @Field(() => Int)
  created: number;
  @Field(() => Int)
  updated: number;
  @Field(() => Int)
  refused: number;
  @Field(() => Int)
  removed: number;
  @Field(() => Int)
  restored: number;
  @Field(() => Int, { description: 'Left as they are, since somebody changed them after the import.' })
  kept: number;
}

@ObjectType({ description: 'What the reader may do with it now.' })
export class ImportAbilities {
  @Field()
  reread: boolean;
  @Field()
  check: boolean;
  @Field()
  start: boolean;
  @Field()
  undo: boolean;
  @Field()
  discard: boolean;
}

@ObjectType({ description: 'A file of spaces or actors on its way in, or that came in.' })
export class Import {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => ImportKind)
  kind: Kind;

  @Field(() => ImportState)
  state: State;

  @Field(() => ID)
  actorId: string;

  @Field()
  actorName: string;

  @Field()
  personName: string;

  @Field()
  fileName: string;

  @Field(() => Int)
  bytes: number;

  @Field(() => Instant)
  createdAt: string;

  @Field(() => ImportFormat, { nullable: true })
  format: Format | null;

  @Field(() => String, { nullable: true })
  encoding: string | null;

  @Field(() => String, { nullable: true })
  delimiter: string | null;

  @Field(() => [String])
  sheets: string[];

  @Field(() => String, { nullable: true })
  sheet: string | null;

  @Field({ description: 'Two headings were the same and got numbers.' })
  renamed: boolean;

  @Field({ description: 'Latitude and longitude stood in the wrong columns.' })
  swapped: boolean;

  @Field(() => [ImportColumn])
  columns: ImportColumn[];

  @Field(() => [ImportValue])
  values: ImportValue[];

  @Field(() => String, { nullable: true })
  locale: string | null;

  @Field({ description: 'Names where the entries come from.' })
  source: string;

  @Field()
  defaultKind: string;

  @Field(() => ImportWhere, { nullable: true })
  where: ImportWhere | null;

  @Field()
  skipDuplicates: boolean;

  @Field(() => Int)
  rowCount: number;

  @Field(() => Int, { description: 'Rows the step in hand has dealt with.' })
  progress: number;

  @Field(() => ImportCounts)
  counts: ImportCounts;

  @Field(() => String, { nullable: true, description: 'Why the file cannot be read.' })
  failure: string | null;

  @Field(() => ImportAbilities)
  viewerCan: ImportAbilities;
}

@ObjectType()
export class ImportIssue {
  @Field()
  isError: boolean;

  @Field()
  code: string;

  @Field()
  message: string;

  @Field(() => String, { nullable: true })
  column: string | null;

  @Field()
  value: string;

  @Field(() => String, { nullable: true, description: 'Address of the entry that it is about.' })
  slug: string | null;
}

@ObjectType()
export class ImportRow {
  @Field(() => Int)
  rowNo: number;

  @Field(() => ImportRowOutcome)
  outcome: Outcome;

  @Field(() => ImportRowResult, { nullable: true })
  result: Result | null;

  @Field({ description: 'The first cells, to know the row by.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Address of the entry it is.' })
  slug: string | null;

  @Field(() => [ImportIssue])
  issues: ImportIssue[];
}

@ObjectType()
export class ImportRowConnection {
  @Field(() => [ImportRow])
  nodes: ImportRow[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;
}

@ObjectType()
export class ImportConnection {
  @Field(() => [Import])
  nodes: Import[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@InputType()
export class ImportValueInput {
  @Field()
  field: string;

  @Field(() => Text)
  from: string;

  @Field(() => String, { nullable: true })
  to?: string | null;
}

@InputType()
export class ImportWhereInput {
  @Field(() => Int)
  column: number;

  @Field(() => [Text])
  values: string[];
}

@InputType()
export class ImportPlanInput {
  @Field(() => [String], { nullable: 'items', description: 'Field by column; null leaves the column out.' })
  columns: (string | null)[];

  @Field(() => [ImportValueInput])
  values: ImportValueInput[];

  @Field()
  locale: string;

  @Field(() => Text)
  source: string;

  @Field()
  defaultKind: string;

  @Field(() => ImportWhereInput, { nullable: true })
  where?: ImportWhereInput | null;

  @Field()
  skipDuplicates: boolean;
}

@InputType()
export class ImportReadingInput {
  @Field(() => String, { nullable: true })
  encoding?: string | null;

  @Field(() => String, { nullable: true })
  delimiter?: string | null;

  @Field(() => String, { nullable: true })
  sheet?: string | null;
}

@ObjectType({ description: 'An import that was thrown away.' })
export class ImportDiscarded {
  @Field(() => ID)
  importId: string;
}
