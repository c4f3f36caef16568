export * from './advice.ts';
export * from './inputs.ts';
export * from './introductions.ts';
export * from './dashboard.ts';
