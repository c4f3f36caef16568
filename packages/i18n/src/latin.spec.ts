import { describe, expect, it } from 'vitest';
import { compileCatalogue } from './compile.ts';
import { toLatin, withMade } from './latin.ts';
import { readFeature } from './read-catalogues.ts';
import { makeTranslator } from './translator.ts';

describe('Serbian in Latin letters', () => {
  it.each([
    ['Простор у Сомбору', 'Prostor u Somboru'],
    ['абвгдђежзијклљмнњопрстћуфхцчџш', 'abvgdđežzijklljmnnjoprstćufhcčdžš'],
    ['АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ', 'ABVGDĐEŽZIJKLLJMNNJOPRSTĆUFHCČDŽŠ'],
    ['Љубав, ЉУБАВ, љубав', 'Ljubav, LJUBAV, ljubav'],
    ['Његош и ЊЕГОШ, Џеп и ЏЕП', 'Njegoš i NJEGOŠ, Džep i DŽEP'],
    ['КОЊ, Коњ', 'KONJ, Konj'],
    ['Љ', 'Lj'],
    ['„Ђачки дом“ – Џаферова 3', '„Đački dom“ – Džaferova 3'],
    ['Kvart и CSV-датотека', 'Kvart i CSV-datoteka'],
    ['<a>Услови</a> за {name}', '<a>Uslovi</a> za {name}'],
    ['Български, Україна и Београд', 'Български, Україна i Beograd'],
    ['', ''],
  ])('%s becomes %s', (cyrillic, latin) => {
    expect(toLatin(cyrillic)).toBe(latin);
  });

  it('leaves plurals, choices and their names as they are', () => {
    const message =
      '{n, plural, one {# простор} few {# простора} other {# простора}} {kind, select, owner {власника} other {}}';
    const t = makeTranslator('sr-Latn', compileCatalogue({ 'home.title': toLatin(message) }));
    expect(t('home.title', { n: 3, kind: 'owner' })).toBe('3 prostora vlasnika');
    expect(t('home.title', { n: 21, kind: 'none' })).toBe('21 prostor ');
  });

  it('is read from the catalogue in Cyrillic, with the same keys', () => {
    const cyrillic = readFeature('sr', 'common');
    const latin = readFeature('sr-Latn', 'common');
    expect(Object.keys(latin)).toEqual(Object.keys(cyrillic));
    expect(JSON.stringify(latin)).not.toMatch(/[ђјљњћџ]/i);
    expect(latin).toEqual(
      Object.fromEntries(Object.entries(cyrillic).map(([key, text]) => [key, toLatin(text)])),
    );
  });

  it('is made where nobody has written it', () => {
    expect(withMade({ en: 'Roof', sr: 'Кров' })).toEqual({ en: 'Roof', sr: 'Кров', 'sr-Latn': 'Krov' });
    expect(withMade({ sr: 'Кров', 'sr-Latn': 'Krov nad glavom' })['sr-Latn']).toBe('Krov nad glavom');
    expect(withMade({ en: 'Roof' })).toEqual({ en: 'Roof' });
  });
});
