import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outcome } from '../spec-helpers.ts';
import {
  answerPlaceholders,
  fillAnswer,
  guardAnswerTemplates,
  wrongPlaceholders,
} from './answer-templates.ts';

it('fills in the names it knows and leaves the others to be written', () => {
  const text = '{thing} of {actor}: {thing}. {adviser}, {centre}';
  expect(fillAnswer(text, { thing: 'Mill', actor: null, centre: 'Kranj' })).toBe(
    'Mill of {actor}: Mill. {adviser}, Kranj',
  );
  // What is filled in is text, whatever stands in it.
  expect(fillAnswer('{thing}', { thing: '$& {actor}', actor: 'A' })).toBe('$& {actor}');
  expect(wrongPlaceholders(text)).toEqual([]);
  expect(wrongPlaceholders('{owner} {thing')).toEqual(['owner', '{']);
});

it('lets a text through exactly where every brace is one of the names', () => {
  const part = fc.constantFrom('a ', '{thing}', '{centre}', '{', '}', '{x}', '{ thing }');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      const rest = answerPlaceholders.reduce((all, name) => all.replaceAll(`{${name}}`, ''), text);
      if (!/[{}]/.test(rest)) expect(wrongPlaceholders(text)).toEqual([]);
      if (wrongPlaceholders(text).length === 0)
        expect(fillAnswer(text, { thing: 'T', centre: 'C' })).not.toMatch(/[{}]/);
    }),
    { numRuns: 200 },
  );
});

it('is for those who act for the centre', () => {
  const scope = { everywhere: true, centres: [{ actorId: 'a', territories: [] }] };
  expect(outcome(guardAnswerTemplates(scope, 'a'))).toBe('ok');
  expect(outcome(guardAnswerTemplates(scope, 'b'))).toBe('not_found');
});
