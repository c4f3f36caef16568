import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { formatErrors } from './format-error.ts';

const of = (cause: Error) => {
  const faults: unknown[] = [];
  const error = new GraphQLError(cause.message, { originalError: cause, path: ['space'] });
  const { response, statusCode } = formatErrors({ errors: [error], data: null }, 'request-1', (fault) =>
    faults.push(fault),
  );
  return {
    error: response.errors![0] as unknown as { message: string; extensions: object },
    statusCode,
    faults,
  };
};

describe('answers for what went wrong', () => {
  it('mask a fault, name the request, and hand the cause to the log', () => {
    const cause = new Error('duplicate key value violates "persons_email_key" (mira@example.org)');
    const { error, statusCode, faults } = of(cause);
    expect(error.message).not.toContain('mira');
    expect(error.extensions).toEqual({ code: 'INTERNAL', requestId: 'request-1' });
    expect({ statusCode, faults }).toEqual({ statusCode: 200, faults: [cause] });
  });

  it.each([
    [
      'refused',
      Object.assign(
        new AggregateError([
          Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' }),
        ]),
        { code: 'ECONNREFUSED' },
      ),
    ],
    ['shutting down', Object.assign(new Error('terminating connection'), { code: '57P01' })],
    ['out of connections', new Error('timeout exceeded when trying to connect')],
    ['out of room', new Error('write failed', { cause: { code: '53100' } })],
  ])('say that the database is away when it is %s, and nothing of where it stands', (_, cause) => {
    const { error } = of(cause);
    expect(error.extensions).toMatchObject({ code: 'UNAVAILABLE' });
    expect(JSON.stringify(error)).not.toMatch(/10\.0\.0\.7|terminating|write failed/);
  });

  it('keep the words of expected errors', () => {
    const error = new GraphQLError('Please sign in.', { extensions: { code: 'SIGN_IN_REQUIRED' } });
    const { response } = formatErrors({ errors: [error] }, 'request-1', () => expect.unreachable());
    expect(response).toEqual({
      errors: [{ message: 'Please sign in.', extensions: { code: 'SIGN_IN_REQUIRED' } }],
    });
  });
});
