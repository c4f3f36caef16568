import { refusals, type Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { Asking, Ctx, type RequestContext, Text } from '../../platform/graphql/index.ts';
import { conflictOf, RoomEdits, type RoomKind } from '../project-rooms/index.ts';
import { type MoneyKind, moneyKinds } from './money-kinds.ts';
import * as models from './money.model.ts';
import { MoneyRepository } from './money.repository.ts';
import * as results from './money.results.ts';
import { MoneyService } from './money.service.ts';
import { shownMoney } from './money-view.ts';

const id = { type: () => ID } as const;
const leaders = 'those who lead the project, while it runs';
const writers =
  "people of the line's partner who edit in the room, and those who lead, while the project runs";

/** Where a change happened: all answers show the whole, since every sum may be different. */
interface Target {
  context: RequestContext;
  viewer: Viewer;
  projectId: string;
}

@Resolver()
export class MoneyResolver {
  constructor(
    private readonly edits: RoomEdits,
    private readonly money: MoneyService,
    private readonly repository: MoneyRepository,
  ) {}

  @Public('by the visibility of the project and of its money; names and receipts only for those in the room')
  @Query(() => models.ProjectMoney, { nullable: true })
  async projectMoney(
    @Ctx() context: RequestContext,
    @Args('slug') slug: string,
  ): Promise<models.ProjectMoney | null> {
    const row = await this.repository.money({ slug: slug.slice(0, 200) }, context.viewer);
    return row && shownMoney(row, context);
  }

  @Access('confirmed', leaders)
  @Mutation(() => results.EditMoneyResult, { description: 'What is counted in, and the usual rate.' })
  async editBudget(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('base') base: models.BudgetInput,
    @Args('mine') mine: models.BudgetInput,
  ) {
    const edit = { base: { ...base }, mine: { ...mine } };
    const result = await this.money.editBudget(viewer, projectId, edit);
    if (!('id' in result)) return conflictOf(result, context.locale);
    return this.whole({ context, viewer, projectId });
  }

  @Access('confirmed', writers)
  @Mutation(() => results.ChangeMoneyResult)
  createBudgetLine(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('input') input: models.BudgetLineInput,
  ) {
    return this.create({ context, viewer, projectId }, 'line', key, input);
  }

  @Access('confirmed', writers)
  @Mutation(() => results.EditMoneyResult)
  editBudgetLine(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('base') base: models.BudgetLineInput,
    @Args('mine') mine: models.BudgetLineInput,
  ) {
    return this.edit({ context, viewer, projectId }, 'line', key, { base, mine });
  }

  @Access('confirmed', leaders)
  @Mutation(() => results.ChangeMoneyResult)
  createBudgetPeriod(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('input') input: models.BudgetPeriodInput,
  ) {
    return this.create({ context, viewer, projectId }, 'period', key, input);
  }

  @Access('confirmed', leaders)
  @Mutation(() => results.EditMoneyResult)
  editBudgetPeriod(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('base') base: models.BudgetPeriodInput,
    @Args('mine') mine: models.BudgetPeriodInput,
  ) {
    return this.edit({ context, viewer, projectId }, 'period', key, { base, mine });
  }

  @Access('confirmed', leaders)
  @Mutation(() => results.ChangeMoneyResult)
  createFundingSource(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('input') input: models.FundingSourceInput,
  ) {
    return this.create({ context, viewer, projectId }, 'source', key, input);
  }

  @Access('confirmed', leaders)
  @Mutation(() => results.EditMoneyResult)
  editFundingSource(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('base') base: models.FundingSourceInput,
    @Args('mine') mine: models.FundingSourceInput,
  ) {
    return this.edit({ context, viewer, projectId }, 'source', key, { base, mine });
  }

  @Access('confirmed', writers)
  @Mutation(() => results.ChangeMoneyResult)
  reportExpense(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('input') input: models.ExpenseInput,
  ) {
    return this.create({ context, viewer, projectId }, 'expense', key, input);
  }

  @Access('confirmed', writers)
  @Mutation(() => results.EditMoneyResult, { description: 'What was turned down is looked at anew.' })
  editExpense(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('base') base: models.ExpenseInput,
    @Args('mine') mine: models.ExpenseInput,
  ) {
    return this.edit({ context, viewer, projectId }, 'expense', key, { base, mine });
  }

  @Access('confirmed', `${leaders}, and never whoever reported it`)
  @Mutation(() => results.ChangeMoneyResult, { description: 'CONFIRMED, or REJECTED with a reason.' })
  async decideExpense(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('decision', { type: () => models.ExpenseState }) decision: models.ExpenseStateWord,
    @Args('reason', { type: () => Text, nullable: true }) reason: string | null,
  ) {
    await this.money.decide(viewer, { id: key, version }, { decision, reason });
    return this.whole({ context, viewer, projectId });
  }

  @Access('confirmed', writers)
  @Mutation(() => results.ChangeMoneyResult)
  removeBudgetLine(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('version', { type: () => Int }) version: number,
  ) {
    return this.remove({ context, viewer, projectId }, 'line', key, version);
  }

  @Access('confirmed', leaders)
  @Mutation(() => results.ChangeMoneyResult)
  removeBudgetPeriod(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('version', { type: () => Int }) version: number,
  ) {
    return this.remove({ context, viewer, projectId }, 'period', key, version);
  }

  @Access('confirmed', leaders)
  @Mutation(() => results.ChangeMoneyResult)
  removeFundingSource(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('version', { type: () => Int }) version: number,
  ) {
    return this.remove({ context, viewer, projectId }, 'source', key, version);
  }

  @Access('confirmed', writers)
  @Mutation(() => results.ChangeMoneyResult)
  removeExpense(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('version', { type: () => Int }) version: number,
  ) {
    return this.remove({ context, viewer, projectId }, 'expense', key, version);
  }

  private async create(target: Target, kind: MoneyKind, key: string, input: object) {
    const { viewer, projectId } = target;
    await this.edits.create(viewer, kindOf(kind), { projectId, id: key }, { ...input });
    return this.whole(target);
  }

  private async edit(target: Target, kind: MoneyKind, key: string, raw: { base: object; mine: object }) {
    const edit = { base: { ...raw.base }, mine: { ...raw.mine } };
    const result = await this.edits.edit(target.viewer, kindOf(kind), key, edit);
    return 'id' in result ? this.whole(target) : conflictOf(result, target.context.locale);
  }

  private async remove(target: Target, kind: MoneyKind, key: string, version: number) {
    await this.edits.remove(target.viewer, kindOf(kind), key, version);
    return this.whole(target);
  }

  private async whole({ context, viewer, projectId }: Target): Promise<models.ProjectMoney> {
    const row = await this.repository.money({ id: projectId.toLowerCase() }, viewer);
    const shown = row && shownMoney(row, { viewer, locale: context.locale });
    if (!shown) throw new Refused(refusals.notFound());
    return shown;
  }
}

/** What all kinds have in common; each checks its own fields. */
const kindOf = (kind: MoneyKind): RoomKind => moneyKinds[kind] as unknown as RoomKind;
