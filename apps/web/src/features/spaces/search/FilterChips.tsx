import { Button, Chip } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { FilterWord } from './filter-words.ts';
import type { SpaceSearch } from './useSpaceSearch.ts';

/** The filters in force, each of which can be taken away. */
export const FilterChips = ({ words, search }: { words: readonly FilterWord[]; search: SpaceSearch }) => {
  const t = useT();
  if (words.length === 0) return null;
  return (
    <ul aria-label={t('spaces.chip.label')} className="flex flex-wrap items-center gap-2">
      {words.map(({ id, text, without }) => (
        <li key={id}>
          <Chip
            onRemove={() => search.change(without)}
            removeLabel={t('spaces.chip.remove', { filter: text })}
          >
            {text}
          </Chip>
        </li>
      ))}
      {words.length > 1 && (
        <li>
          <Button size="sm" variant="quiet" onClick={search.clear}>
            {t('spaces.filter.clear')}
          </Button>
        </li>
      )}
    </ul>
  );
};
