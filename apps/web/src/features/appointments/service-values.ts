import type { ServiceInput } from '@kvart/domain/appointments';
import type { KeptServicePartsFragment } from './KeptServices.gql.ts';

/** A service as its form holds it: words by language, figures as typed. */
export interface ServiceValues {
  language: string;
  title: Record<string, string>;
  text: Record<string, string>;
  sectors: string[];
  minutes: string;
  price: string;
  currency: string;
  languages: string[];
  ways: string[];
}

const byLanguage = (texts: { locale: string; text: string }[] | undefined) =>
  Object.fromEntries((texts ?? []).map(({ locale, text }) => [locale, text]));

export const valuesOfService = (
  service: KeptServicePartsFragment | undefined,
  locale: string,
): ServiceValues => ({
  language: service?.title.translations[0]?.locale ?? locale,
  title: byLanguage(service?.title.translations),
  text: byLanguage(service?.text?.translations),
  sectors: (service?.sectors ?? []).map((sector) => sector.toLowerCase()),
  minutes: String(service?.minutes ?? 45),
  price: service?.price ? String(service.price / 100) : '',
  currency: service?.currency ?? 'EUR',
  languages: [...(service?.languages ?? [locale])],
  ways: (service?.ways ?? ['PLACE']).map((way) => way.toLowerCase()),
});

/** A price as people write it, in hundredths; null for none, undefined for what is no price. */
export function priceOf(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  return /^\d{1,6}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) || null : undefined;
}

export const minutesOf = (typed: string): number => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0);

const listed = (words: Record<string, string>) =>
  Object.entries(words).flatMap(([locale, text]) => (text.trim() ? [{ locale, text }] : []));

/** What is sent. Enums are written large there. */
export const sentService = ({
  title,
  text,
  sectors,
  minutes,
  price,
  currency,
  languages,
  ways,
}: ServiceValues) => {
  const amount = priceOf(price) ?? null;
  return {
    ...{ title: listed(title), text: listed(text), minutes: minutesOf(minutes), languages },
    ...{ price: amount, currency: amount === null ? null : currency },
    sectors: sectors.map((one) => one.toUpperCase()) as Uppercase<ServiceInput['sectors'][number]>[],
    ways: ways.map((one) => one.toUpperCase()) as Uppercase<ServiceInput['ways'][number]>[],
  };
};

/** The list with something, or without it where it was in. */
export const toggled = (list: readonly string[], one: string): string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
