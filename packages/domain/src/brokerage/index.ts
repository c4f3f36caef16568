export * from './advice.ts';
export * from './inputs.ts';
export * from './introductions.ts';
