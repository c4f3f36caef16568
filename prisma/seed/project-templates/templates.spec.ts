import { isDeepStrictEqual } from 'node:util';
import { parse } from '@kvart/domain/shared';
import { storedTemplate, templateContent } from '@kvart/domain/projects/templates';
import { describe, expect, it } from 'vitest';
import { shippedTemplates } from './load-templates.ts';

/** Every set of words in a value. */
const wordsIn = (value: unknown): Record<string, string>[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value) return [value as Record<string, string>];
  return Object.values(value).flatMap(wordsIn);
};

describe.each(shippedTemplates)('the shipped template $id', ({ content }) => {
  it('keeps to the rules that editors are held to, and says everything in every language that is written', () => {
    const read = parse(templateContent, content);
    expect(read.ok && isDeepStrictEqual(read.value, storedTemplate(content)), JSON.stringify(read)).toBe(
      true,
    );
    for (const words of wordsIn(content))
      expect(Object.keys(words)).toEqual(['en', 'sl', 'de', 'sk', 'ro', 'bg', 'sr']);
  });

  it('brings something of each kind', () => {
    const { packages, milestones, tasks, roles, indicators, budget } = storedTemplate(content);
    for (const list of [packages, milestones, tasks, roles, indicators, budget])
      expect(list.length).toBeGreaterThan(1);
  });
});
