export * from './bounds.ts';
export * from './decisions.ts';
export * from './files.ts';
export * from './meetings.ts';
export * from './updates.ts';
