export * from './shared/index.ts';
export * from './accounts/index.ts';
export * from './actors/index.ts';
export * from './taxonomy/index.ts';
