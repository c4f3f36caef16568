export * from './bounds.ts';
export * from './inputs.ts';
export * from './introductions.ts';
export * from './kinds.ts';
export * from './message-text.ts';
export * from './policy.ts';
export * from './starting.ts';
export * from './rich-text.ts';
