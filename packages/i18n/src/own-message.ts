import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
import type { Locale } from './locales.ts';

/** A value that a message gets: a text as it is, a number, or one of several words to choose a wording by. */
export interface MessageValue {
  name: string;
  kind: 'text' | 'number' | 'choice';
  choices: readonly string[];
}

/** What is wrong with a message that somebody wrote; the codes are those of `errors.<code>`. */
export interface MessageIssue {
  code:
    'unreadable_message' | 'unknown_value' | 'wrong_kind_of_value' | 'unknown_choice' | 'incomplete_message';
  params?: Record<string, string>;
}

/** One use of a value. */
interface Use {
  name: string;
  type: string | undefined;
  branches: Record<string, CompiledMessage>;
}

const branchesOf = (format: unknown): Record<string, CompiledMessage> => {
  const entries = Object.entries((format ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.filter(([name]) => name !== 'offset')) as Record<string, CompiledMessage>;
};

const choosing = ['plural', 'selectordinal', 'select'];

const usesIn = (tokens: CompiledMessage): Use[] =>
  [...tokens].flatMap((token) => {
    if (typeof token === 'string') return [];
    const [name, type, format] = token;
    const branches = choosing.includes(type ?? '') ? branchesOf(format) : {};
    return [{ name, type, branches }, ...Object.values(branches).flatMap(usesIn)];
  });

/** What stands in a message as it is. */
const literalsIn = (tokens: CompiledMessage): string =>
  [...tokens]
    .map((token) =>
      typeof token === 'string'
        ? token
        : choosing.includes(token[1] ?? '')
          ? Object.values(branchesOf(token[2])).map(literalsIn).join('')
          : '',
    )
    .join('');

/** Values that a message shows or asks whatever they are: in every branch of a choice, or outside of all. */
const certainIn = (tokens: CompiledMessage): Set<string> => {
  const certain = new Set<string>();
  for (const token of tokens) {
    if (typeof token === 'string') continue;
    const [name, type, format] = token;
    certain.add(name);
    if (!choosing.includes(type ?? '')) continue;
    const [first, ...others] = Object.values(branchesOf(format)).map(certainIn);
    for (const inner of first ?? []) if (others.every((other) => other.has(inner))) certain.add(inner);
  }
  return certain;
};

export const certainValues = (message: string): Set<string> => certainIn(compileMessageOrThrow(message));

/** The words that messages choose by, for each value. */
export const choicesIn = (messages: readonly string[]): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { name, type, branches } of messages.flatMap((message) =>
    usesIn(compileMessageOrThrow(message)),
  )) {
    if (type !== 'select') continue;
    const known = found.get(name) ?? new Set<string>();
    for (const choice of Object.keys(branches)) if (choice !== 'other') known.add(choice);
    found.set(name, known);
  }
  return found;
};

const useIssue = (
  { name, type, branches }: Use,
  locale: Locale,
  value: MessageValue | undefined,
): MessageIssue | null => {
  if (!value) return { code: 'unknown_value', params: { name } };
  const forms = Object.keys(branches);
  const kinds: Record<MessageValue['kind'], (string | undefined)[]> = {
    text: [undefined],
    number: [undefined, 'number', 'plural'],
    choice: ['select'],
  };
  const fits = kinds[value.kind];
  if (!fits.includes(type)) return { code: 'wrong_kind_of_value', params: { name } };
  const odd = type === 'select' && forms.find((form) => form !== 'other' && !value.choices.includes(form));
  if (odd) return { code: 'unknown_choice', params: { name, choice: odd } };
  const needed =
    type === 'plural'
      ? new Intl.PluralRules(locale).resolvedOptions().pluralCategories
      : type === 'select'
        ? ['other']
        : [];
  const missing = needed.filter((form) => !forms.includes(form));
  return missing.length > 0
    ? { code: 'incomplete_message', params: { name, missing: missing.join(', ') } }
    : null;
};

/** Everything that is wrong with a message in ICU MessageFormat that may use these values and no others. */
export const messageIssues = (
  message: string,
  locale: Locale,
  values: readonly MessageValue[],
): MessageIssue[] => {
  let tokens: CompiledMessage;
  try {
    tokens = compileMessageOrThrow(message);
  } catch {
    return [{ code: 'unreadable_message' }];
  }
  // A brace that was meant to begin a value and does not would stand in the mail.
  if (/[{}]/.test(literalsIn(tokens))) return [{ code: 'unreadable_message' }];
  return usesIn(tokens).flatMap(
    (use) =>
      useIssue(
        use,
        locale,
        values.find(({ name }) => name === use.name),
      ) ?? [],
  );
};
