export * from './appeals.ts';
export * from './cases.ts';
export * from './inputs.ts';
export * from './log.ts';
export * from './notices.ts';
export * from './states.ts';
export * from './territories.ts';
export * from './transparency.ts';
