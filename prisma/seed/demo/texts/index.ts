import { bg } from './bg.ts';
import { de } from './de.ts';
import type { DemoTexts } from './demo-texts.ts';
import { en } from './en.ts';
import { ro } from './ro.ts';
import { sk } from './sk.ts';
import { sl } from './sl.ts';
import { sr } from './sr.ts';

export type DemoLocale = 'en' | 'sl' | 'de' | 'sk' | 'bg' | 'ro' | 'sr';

/** What the demo network says, by language. */
export const demoTexts: Record<DemoLocale, DemoTexts> = { en, sl, de, sk, bg, ro, sr };
