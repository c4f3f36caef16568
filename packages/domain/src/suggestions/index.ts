export * from './inputs.ts';
export * from './kinds.ts';
export * from './pair.ts';
export * from './policy.ts';
export * from './reasons.ts';
export * from './room.ts';
export * from './strength.ts';
export * from './teaching.ts';
