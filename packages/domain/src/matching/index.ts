export * from './facts.ts';
export * from './signals.ts';
