export * from './concepts.ts';
