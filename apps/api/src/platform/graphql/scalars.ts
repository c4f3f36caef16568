import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

const MAX_TEXT = 20_000;

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_INPUT' } });
}

/** Text from outside: NFC, well-formed, without NUL, bounded. Postgres would refuse or silently alter the rest. */
function readText(value: unknown): string {
  if (typeof value !== 'string') throw badInput('Text must be a string.');
  if (value.length > MAX_TEXT) throw badInput(`Text may have at most ${MAX_TEXT} characters.`);
  if (!value.isWellFormed() || value.includes('\u0000'))
    throw badInput('Text contains characters that cannot be stored.');
  return value.normalize('NFC');
}

/** Marks a class as the TypeScript side of the Text scalar. */
export abstract class Text {}

@Scalar('Text', () => Text)
export class TextScalar implements CustomScalar<string, string> {
  description = `Text in NFC without NUL, at most ${MAX_TEXT} characters.`;
  parseValue = readText;
  serialize = (value: unknown): string => String(value);
  parseLiteral(node: ValueNode): string {
    if (node.kind !== Kind.STRING) throw badInput('Text must be a string.');
    return readText(node.value);
  }
}

/** Marks a class as the TypeScript side of the CalendarDate scalar. */
export abstract class CalendarDate {}

function readDate(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const date = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value;
  }
  throw badInput('A date is written as year-month-day, for example 2027-01-31.');
}

@Scalar('Date', () => CalendarDate)
export class DateScalar implements CustomScalar<string, string> {
  description = 'A day without time, written as year-month-day.';
  parseValue = readDate;
  serialize = (value: unknown): string =>
    value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10);
  parseLiteral(node: ValueNode): string {
    return readDate(node.kind === Kind.STRING ? node.value : null);
  }
}

/** Marks a class as the TypeScript side of the DateTime scalar. */
export abstract class Instant {}

function readInstant(value: unknown): Date {
  const date = typeof value === 'string' && value.length <= 40 ? new Date(value) : null;
  if (!date || Number.isNaN(date.getTime())) throw badInput('A time is written after ISO 8601.');
  return date;
}

/**
 * Hot reads hand over JSON made by Postgres, where a time already is text: `2026-11-23T08:30:00.25+00:00`. Lists hold
 * dozens of them, so those are cut to milliseconds as text. Null for whatever else a time can be written as.
 */
function ofPostgres(text: string): string | null {
  if (text.length < 25 || text.length > 32 || text[10] !== 'T' || !text.endsWith('+00:00')) return null;
  if (text.length === 25) return `${text.slice(0, 19)}.000Z`;
  return text[19] === '.' ? `${text.slice(0, 19)}.${text.slice(20, -6).padEnd(3, '0').slice(0, 3)}Z` : null;
}

@Scalar('DateTime', () => Instant)
export class DateTimeScalar implements CustomScalar<string, Date> {
  description = 'A point in time, ISO 8601, UTC.';
  parseValue = readInstant;
  serialize = (value: unknown): string =>
    (typeof value === 'string' && ofPostgres(value)) || new Date(value as string | Date).toISOString();
  parseLiteral(node: ValueNode): Date {
    return readInstant(node.kind === Kind.STRING ? node.value : null);
  }
}
