export { BrokerageModule } from './brokerage.module.ts';
export type { IntroductionTurned } from './introductions.service.ts';
export { ForgetAdvice } from './advice.task.ts';
export { pageOf, readTimeCursor } from './cursors.ts';
