import { Button, Chip } from '@kvart/ui';
import { useT } from '../i18n/I18n.tsx';
import type { Asking, FilterWord, Where } from './search.ts';

/** The filters in force, each of which can be taken away. */
export const FilterChips = <F extends Where>({
  words,
  search,
}: {
  words: readonly FilterWord<F>[];
  search: Asking<F>;
}) => {
  const t = useT();
  if (words.length === 0) return null;
  return (
    <ul aria-label={t('search.chip.label')} className="flex flex-wrap items-center gap-2">
      {words.map(({ id, text, without }) => (
        <li key={id}>
          <Chip
            onRemove={() => search.change(without)}
            removeLabel={t('search.chip.remove', { filter: text })}
          >
            {text}
          </Chip>
        </li>
      ))}
      {words.length > 1 && (
        <li>
          <Button size="sm" variant="quiet" onClick={search.clear}>
            {t('search.clear')}
          </Button>
        </li>
      )}
    </ul>
  );
};
