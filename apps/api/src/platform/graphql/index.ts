export { type FieldBelow, fieldsBelow } from './brought.ts';
export { Asking, Ctx, type RequestContext } from './context.ts';
export { GraphqlModule } from './graphql.module.ts';
export { CalendarDate, Instant, Text } from './scalars.ts';
export { selectedFields, selects } from './selects.ts';
export * from './types/index.ts';
