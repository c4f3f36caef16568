import { defaultLocale } from '@kvart/i18n/client';
import { withMade } from '@kvart/i18n/latin';
import { useFormat, useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import type { TemplatePartsFragment } from './Templates.gql.ts';

type Words = readonly { locale: string; text: string }[];

/** Lists of a template, in the order in which they are shown. */
export const templateLists = ['packages', 'milestones', 'tasks', 'roles', 'indicators', 'budget'] as const;

/** Says the words of a template in the reader's language, else in English, else in any. */
export const useSaid = () => {
  const { locale } = useLocale();
  return (words: Words): string => {
    const known = withMade(Object.fromEntries(words.map((one) => [one.locale, one.text])));
    return known[locale] ?? known[defaultLocale] ?? words[0]?.text ?? '';
  };
};

/** How much a template brings, in one line. */
export const useBrings = () => {
  const t = useT();
  const format = useFormat();
  return (template: TemplatePartsFragment): string =>
    format.list(
      templateLists
        .filter((list) => template[list].length > 0)
        .map((list) => t(`templates.count.${list}`, { count: template[list].length })),
    );
};
