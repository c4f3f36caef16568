import { describe, expect, it } from 'vitest';
import { enumLabelKey, errorKey, fieldLabelKey, sectionLabelKey, stepLabelKey } from './label-keys.ts';
import { refusals } from './refusal.ts';

describe('keys of labels', () => {
  it('are the same for the spelling of GraphQL and of the tables', () => {
    expect(enumLabelKey('spaceState', 'LISTED')).toBe('domain.spaceState.listed');
    expect(enumLabelKey('spaceState', 'listed')).toBe('domain.spaceState.listed');
    expect(sectionLabelKey('IDENTITY')).toBe('domain.section.identity');
    expect(fieldLabelKey('usableM2')).toBe('domain.field.usableM2');
    expect(stepLabelKey('FIND_SPACE', 'title')).toBe('steps.find_space.title');
    expect(errorKey('last_owner')).toBe('errors.last_owner');
  });
});

describe('refusals', () => {
  it('carry their kind', () => {
    expect(refusals.rateLimited(30)).toEqual({
      kind: 'rate_limited',
      code: 'rate_limited',
      retryAfterSeconds: 30,
    });
    expect(refusals.notFound('link_expired')).toEqual({ kind: 'not_found', code: 'link_expired' });
    expect(refusals.conflict('made_up', { max: 30 })).toMatchObject({ params: { max: 30 } });
  });
});
