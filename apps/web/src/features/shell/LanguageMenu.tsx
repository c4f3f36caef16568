import { Check, Languages } from 'lucide-react';
import { localeNames, locales, localeSigns } from '@kvart/i18n/client';
import type { Locale } from '@kvart/i18n/client';
import { Menu, MenuButton } from '@kvart/ui';
import { useT, useLocale } from '../../lib/i18n/I18n.tsx';
import { useChooseLanguage } from './useChooseLanguage.ts';

/** One line per language, each in its own words. */
export const LanguageList = ({ onChosen }: { onChosen?: () => void }) => {
  const { locale } = useLocale();
  const choose = useChooseLanguage();
  return (
    <ul>
      {locales.map((code: Locale) => (
        <li key={code}>
          <MenuButton
            lang={code}
            aria-pressed={code === locale}
            icon={<Check aria-hidden size={18} className={code === locale ? 'text-accent' : 'invisible'} />}
            onClick={() => {
              onChosen?.();
              void choose(code);
            }}
          >
            {localeNames[code]}
          </MenuButton>
        </li>
      ))}
    </ul>
  );
};

export const LanguageMenu = () => {
  const t = useT();
  const { locale } = useLocale();
  return (
    <Menu
      // What stands on the button is part of its name, for those who say it aloud.
      label={`${t('shell.language')}: ${localeSigns[locale]}`}
      arrow={false}
      trigger={
        <>
          <Languages aria-hidden size={20} />
          <span aria-hidden className="text-sm font-semibold">
            {localeSigns[locale]}
          </span>
        </>
      }
    >
      {(close) => <LanguageList onChosen={close} />}
    </Menu>
  );
};
