import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The typefaces of the pages, as files that can be put into a PDF or drawn as outlines. */
const files = {
  sans: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  sansBold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  serif: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  serifBold: '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
} as const;

export type FontName = keyof typeof files;
export const fontNames = Object.keys(files) as FontName[];

const find = createRequire(import.meta.url);
const read = new Map<FontName, Buffer>();

/** A font's file, read at its first use: they hold Latin with all its marks, Greek and Cyrillic. */
export function fontFile(name: FontName): Buffer {
  const known = read.get(name) ?? readFileSync(find.resolve(files[name]));
  read.set(name, known);
  return known;
}
