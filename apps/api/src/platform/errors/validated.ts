import { parse } from '@kvart/domain/shared';
import type { z } from 'zod';
import { orRefuse } from './refused.ts';

/**
 * Checks an input against its schema.
 * @throws Refused `invalid_input` with every issue and its place.
 */
export const validated = <S extends z.ZodType>(schema: S, raw: unknown): z.output<S> =>
  orRefuse(parse(schema, raw));
