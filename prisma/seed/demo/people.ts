import { defaultLocale, isLocale } from '@kvart/domain/shared';
import { buildPerson, type BuilderContext, type PersonRow } from '@kvart/testing/builders';
import type { Random } from '../pictures/random.ts';
import type { DemoCity } from './cities.ts';

/** Surnames of women where the language forms them. */
function surnameFor(city: DemoCity, family: string, isWoman: boolean): string {
  if (!isWoman) return family;
  if (city.locale === 'bg') return `${family}а`;
  if (city.locale !== 'sk') return family;
  if (family.endsWith('ec')) return `${family.slice(0, -2)}cová`;
  return `${family.replace(/a$/, '')}ová`;
}

/** Makes the people of a city: every given name meets every surname once before one comes back. */
export function peopleOf(city: DemoCity, chance: Random, context: BuilderContext, passwordHash: string) {
  let made = 0;
  const turn = chance.whole(0, 11);
  return (overrides: Partial<PersonRow> = {}): PersonRow => {
    const number = made++;
    const given = city.given[(number * 7 + turn) % city.given.length] as string;
    const family = city.family[(number * 5 + Math.floor(number / 12) + turn) % city.family.length] as string;
    const isWoman = city.given.indexOf(given) < 6;
    return buildPerson(
      {
        name: `${given} ${surnameFor(city, family, isWoman)}`,
        email: `person-${number + 1}.${city.key}@demo.kvart.example`,
        locale: isLocale(city.locale) ? city.locale : defaultLocale,
        timeZone: city.timeZone,
        passwordHash,
        isDemo: true,
        ...overrides,
      },
      context,
    );
  };
}
