export * from './desk.ts';
export * from './inputs.ts';
export * from './states.ts';
export * from './transitions.ts';
