export * from './bounds.ts';
export * from './dependencies.ts';
export * from './inputs.ts';
export * from './merge.ts';
export * from './states.ts';
export * from './timeline.ts';
