export { ProjectMoneyModule } from './project-money.module.ts';
export { BudgetCategory } from './money.model.ts';
