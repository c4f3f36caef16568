import type { KeptTemplate } from '@kvart/domain/projects/templates';
import { bg } from './in-bulgarian.ts';
import { ro } from './in-romanian.ts';
import { sr } from './in-serbian.ts';
import { sk } from './in-slovak.ts';

const others = Object.entries({ sk, ro, bg, sr });

/** The same in the languages that are written; what nobody has put into one of them is read in English there. */
export const words = (en: string, sl: string, de: string): Record<string, string> => ({
  ...{ en, sl, de },
  ...Object.fromEntries(others.flatMap(([locale, known]) => (known[en] ? [[locale, known[en]]] : []))),
});

export interface ShippedTemplate {
  /** Names it for good. */
  id: string;
  content: KeptTemplate;
}
