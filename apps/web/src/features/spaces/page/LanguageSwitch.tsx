import { isReadAlike } from '@kvart/domain/shared';
import { classes } from '@kvart/ui';
import { Languages } from 'lucide-react';
import { useFormat, useLocale, useT } from '../../../lib/i18n/I18n.tsx';

/** The same text in other languages; the original is named as such. */
export const LanguageSwitch = ({
  locales,
  original,
  current,
  onChoose,
}: {
  locales: readonly string[];
  original: string | null;
  current: string | null;
  onChoose: (locale: string) => void;
}) => {
  const t = useT();
  const format = useFormat();
  const { locale: mine } = useLocale();
  if (locales.length === 0) return null;
  if (locales.length === 1)
    return isReadAlike(locales[0], mine) ? null : (
      <p className="mt-3 flex items-center gap-2 text-sm text-faint">
        <Languages aria-hidden size={16} />
        {t('spaces.language.only', { language: format.language(locales[0] ?? '') })}
      </p>
    );
  return (
    <div
      role="group"
      aria-label={t('spaces.language.label')}
      className="no-print mt-3 flex flex-wrap items-center gap-1"
    >
      <Languages aria-hidden size={16} className="mr-1 text-faint" />
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          aria-pressed={locale === current}
          onClick={() => onChoose(locale)}
          className={classes(
            'min-h-9 rounded-sm px-2 text-sm hover:bg-sunk',
            locale === current
              ? 'font-semibold underline decoration-accent decoration-2 underline-offset-4'
              : 'text-soft',
          )}
        >
          {locale === original
            ? t('spaces.language.original', { language: format.language(locale) })
            : format.language(locale)}
        </button>
      ))}
    </div>
  );
};
