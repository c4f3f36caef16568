export * from './error-codes.ts';
export * from './realtime-events.ts';
