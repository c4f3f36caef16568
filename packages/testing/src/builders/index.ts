export * from './actors.ts';
export * from './claims.ts';
export { builderContext, sharedContext, type BuilderContext } from './context.ts';
export { seededIds, type IdSource } from './ids.ts';
export { insert, type Queryable } from './insert.ts';
export * from './interests.ts';
export * from './people.ts';
export * from './spaces.ts';
export * from './projects.ts';
