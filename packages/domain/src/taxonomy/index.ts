export * from './concepts.ts';
export * from './editing.ts';
