import { expect, it } from 'vitest';
import { snippetOf } from './snippet.ts';

it.each([
  ['Ključ je pri hišniku.', ['kljuc'], '«Ključ» je pri hišniku.'],
  ['Кључ је код домара, љуби.', ['kljuc', 'ljub'], '«Кључ» је код домара, «љуби».'],
  ['Ključ je kod domara.', ['кључ'], '«Ključ» je kod domara.'],
  ['Die Straße am Fluß', ['strasse', 'fluss'], 'Die «Straße» am «Fluß»'],
  ['Cˇ and Č stay in place', ['stay'], 'Cˇ and Č «stay» in place'],
])('marks in “%s” what %j found, in whichever letters', (text, words, snippet) => {
  expect(snippetOf(text, words)).toBe(snippet);
});
