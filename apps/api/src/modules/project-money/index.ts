export { ProjectMoneyModule } from './project-money.module.ts';
