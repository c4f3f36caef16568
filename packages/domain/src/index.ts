export * from './shared/index.ts';
export * from './accounts/index.ts';
export * from './actors/index.ts';
export * from './taxonomy/index.ts';
export * from './spaces/index.ts';
export * from './interests/index.ts';
export * from './claims/index.ts';
export * from './saved-searches/index.ts';
