export * from './error-codes.ts';
export * from './headers.ts';
export * from './realtime-events.ts';
