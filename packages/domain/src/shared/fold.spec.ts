import { expect, it } from 'vitest';
import { foldText } from './fold.ts';

it.each([
  ['Нови Сад', 'novi sad'],
  ['NOVI SAD', 'novi sad'],
  ['Ђорђе', 'dorde'],
  ['Đorđe', 'dorde'],
  ['Љубљана', 'ljubljana'],
  ['Търговище, площад', 'targoviste, plostad'],
  ['Reșița, Bălți, Žilina, Ľubľana', 'resita, balti, zilina, lublana'],
  ['Straße', 'strasse'],
  ['Київ', 'kijiv'],
  ['Č\u0301', 'c'],
])('%s is compared as %s', (written, folded) => {
  expect(foldText(written)).toBe(folded);
  expect(foldText(folded)).toBe(folded);
});
