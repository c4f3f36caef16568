import {
  type ExpenseState as ExpenseStateWord,
  expenseStates,
  type FundingState as FundingStateWord,
  fundingStates,
} from '@kvart/domain/projects/money';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, enumOf, Text } from '../../platform/graphql/index.ts';
import { RoomAbilities, RoomPartner, RoomProject } from '../project-rooms/index.ts';

export const FundingState = enumOf('FundingState', fundingStates);
export const ExpenseState = enumOf('ExpenseState', expenseStates);
export type { ExpenseStateWord };

const optional = { nullable: true } as const;
const cents = () => Float;

@ObjectType({ description: 'Whole cents. Co-funded and own add up to planned, at every level.' })
export class MoneySums {
  @Field(cents)
  planned: number;

  @Field(cents)
  funded: number;

  @Field(cents)
  own: number;

  @Field(cents, { description: 'Confirmed.' })
  spent: number;

  @Field(cents, { description: 'Reported, and not looked at yet.' })
  reported: number;
}

@ObjectType({ description: 'Sums of a partner, a category or a period; the empty id: what is in no period.' })
export class MoneyGroup {
  @Field(() => ID)
  id: string;

  @Field(() => MoneySums)
  sums: MoneySums;
}

@ObjectType({ description: 'What a partner plans to spend on something.' })
export class BudgetLine {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => Int)
  number: number;

  @Field(() => ID)
  partnerId: string;

  @Field(() => ID)
  categoryId: string;

  @Field()
  title: string;

  @Field(cents, { description: 'Whole cents.' })
  amount: number;

  @Field(() => Int, { nullable: true, description: "Hundredths of a per cent; null: the budget's." })
  rate: number | null;

  @Field(() => ID, { nullable: true, description: 'Null: spread over all periods by their days.' })
  periodId: string | null;
}

@ObjectType()
export class BudgetPeriod {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => CalendarDate)
  startsOn: string;

  @Field(() => CalendarDate)
  endsOn: string;
}

@ObjectType({ description: 'Where co-funding is to come from.' })
export class FundingSource {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field()
  title: string;

  @Field(() => FundingState)
  state: FundingStateWord;

  @Field(cents)
  amount: number;
}

@ObjectType({ description: 'Money that was spent on a line.' })
export class Expense {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => ID)
  lineId: string;

  @Field()
  title: string;

  @Field(() => CalendarDate)
  spentOn: string;

  @Field(cents)
  amount: number;

  @Field(() => ExpenseState)
  state: ExpenseStateWord;

  @Field(() => String, { nullable: true, description: 'Why it was turned down; for those in the room.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'The receipt; for those in the room.' })
  receiptUrl: string | null;

  @Field(() => String, { nullable: true, description: 'For those in the room.' })
  reportedByName: string | null;

  @Field(() => String, { nullable: true, description: 'For those in the room.' })
  decidedByName: string | null;

  @Field({ description: 'The reader may take it or turn it down.' })
  canDecide: boolean;

  @Field({ description: 'The reader may change it or take it out.' })
  canChange: boolean;
}

@ObjectType()
export class BudgetCategory {
  @Field(() => ID)
  id: string;

  @Field()
  label: string;
}

@ObjectType({
  description: 'All the money of a project; its size is bounded, since every sum needs all of it.',
})
export class ProjectMoney {
  @Field(() => ID, { description: "The project's." })
  id: string;

  @Field(() => RoomProject)
  project: RoomProject;

  @Field()
  currency: string;

  @Field(() => Int, { description: 'Usual co-funding in hundredths of a per cent.' })
  rate: number;

  @Field(() => [BudgetLine])
  lines: BudgetLine[];

  @Field(() => [BudgetPeriod])
  periods: BudgetPeriod[];

  @Field(() => [FundingSource])
  sources: FundingSource[];

  @Field(() => [Expense], { description: 'Newest first.' })
  expenses: Expense[];

  @Field(() => [BudgetCategory])
  categories: BudgetCategory[];

  @Field(() => [RoomPartner])
  partners: RoomPartner[];

  @Field(() => MoneySums)
  total: MoneySums;

  @Field(() => [MoneyGroup])
  byLine: MoneyGroup[];

  @Field(() => [MoneyGroup])
  byPartner: MoneyGroup[];

  @Field(() => [MoneyGroup])
  byCategory: MoneyGroup[];

  @Field(() => [MoneyGroup])
  byPeriod: MoneyGroup[];

  @Field(() => [ID], { description: 'Partners whose lines and expenses the reader may write.' })
  writesFor: string[];

  @Field(() => RoomAbilities)
  viewerCan: RoomAbilities;
}

@InputType({ description: 'What is absent stays.' })
export class BudgetInput {
  @Field(() => String, optional)
  currency?: string;

  @Field(() => Int, optional)
  rate?: number;
}

@InputType({ description: 'What is absent stays; null empties.' })
export class BudgetLineInput {
  @Field(() => ID, optional)
  partnerId?: string;

  @Field(() => ID, optional)
  categoryId?: string;

  @Field(() => Text, optional)
  title?: string;

  @Field(cents, optional)
  amount?: number;

  @Field(() => Int, optional)
  rate?: number | null;

  @Field(() => ID, optional)
  periodId?: string | null;
}

@InputType({ description: 'What is absent stays.' })
export class BudgetPeriodInput {
  @Field(() => CalendarDate, optional)
  startsOn?: string;

  @Field(() => CalendarDate, optional)
  endsOn?: string;
}

@InputType({ description: 'What is absent stays.' })
export class FundingSourceInput {
  @Field(() => Text, optional)
  title?: string;

  @Field(() => FundingState, optional)
  state?: FundingStateWord;

  @Field(cents, optional)
  amount?: number;
}

@InputType({ description: 'What is absent stays.' })
export class ExpenseInput {
  @Field(() => ID, optional)
  lineId?: string;

  @Field(() => Text, optional)
  title?: string;

  @Field(() => CalendarDate, optional)
  spentOn?: string;

  @Field(cents, optional)
  amount?: number;
}
