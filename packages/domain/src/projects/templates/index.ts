export * from './bounds.ts';
export * from './content.ts';
export * from './filling.ts';
export * from './policy.ts';
