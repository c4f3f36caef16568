export * from './inputs.ts';
export * from './plan.ts';
export * from './quiet-hours.ts';
export * from './rhythm.ts';
export * from './types.ts';
export * from './wall-clock.ts';
