import { Badge, Button, LinkButton, Picture, SelectField, useToast } from '@kvart/ui';
import { alertRhythms } from '@kvart/domain/saved-searches';
import type { AlertRhythm } from '@kvart/domain/saved-searches';
import { Check, Trash2 } from 'lucide-react';
import { useApolloClient } from '@apollo/client/react';
import { Link } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import {
  ChangeSavedSearchDocument,
  RemoveSavedSearchDocument,
  SaveSearchDocument,
  SeeSavedSearchDocument,
} from './SavedSearches.gql.ts';
import type { SavedSearchLineFragment } from './SavedSearches.gql.ts';

const NewSpaces = ({ spaces }: { spaces: SavedSearchLineFragment['newSpaces'] }) => {
  const t = useT();
  const format = useFormat();
  return (
    <ul className="mt-3 grid gap-3 sm:grid-cols-3">
      {spaces.map(({ id, slug, title, place, usableM2, cover }) => (
        <li key={id} className="group relative flex items-center gap-3 sm:block">
          {cover && (
            <Picture
              image={cover}
              decorative
              aspect="aspect-4/3"
              sizes="(min-width: 36rem) 12rem, 6rem"
              className="w-24 shrink-0 rounded-sm sm:w-full"
            />
          )}
          <div className="min-w-0 sm:mt-2">
            <Link
              to={`/spaces/${slug}`}
              lang={title?.locale}
              className="font-semibold no-underline group-hover:underline after:absolute after:inset-0"
            >
              {title?.text ?? t('spaces.untitled')}
            </Link>
            <p className="text-sm text-soft tabular-nums">
              {[place?.name, usableM2 && format.area(usableM2)].filter(Boolean).join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};

/** One kept search: what is new for it, how often it writes, and the way to its result. */
export const SavedSearchRow = ({
  search,
  refetch,
}: {
  search: SavedSearchLineFragment;
  refetch: () => unknown;
}) => {
  const t = useT();
  const { show } = useToast();
  const client = useApolloClient();
  const [change] = useAction(ChangeSavedSearchDocument);
  const [see, seeing] = useAction(SeeSavedSearchDocument);
  const [remove, removing] = useAction(RemoveSavedSearchDocument);
  const [save] = useAction(SaveSearchDocument);
  const { id, name, rhythm, newCount, newSpaces } = search;
  const fail = (message: string) => show({ text: message, tone: 'bad' });
  const again = async () => {
    const outcome = await save({ input: { name, search: search.search, rhythm } });
    if (!outcome.ok) return fail(outcome.error.message);
    await refetch();
  };
  const away = async () => {
    const outcome = await remove({ id });
    if (!outcome.ok) return fail(outcome.error.message);
    client.cache.evict({ fieldName: 'savedSearchNews' });
    await refetch();
    show({
      text: t('savedSearches.removed', { name }),
      action: { label: t('common.undo'), onPress: () => void again() },
    });
  };
  const turn = async (next: AlertRhythm) => {
    const outcome = await change({ id, input: { rhythm: next.toUpperCase() as Uppercase<AlertRhythm> } });
    if (!outcome.ok) fail(outcome.error.message);
  };
  const look = async () => {
    const outcome = await see({ id });
    if (!outcome.ok) return fail(outcome.error.message);
    client.cache.evict({ fieldName: 'savedSearchNews' });
  };
  return (
    <li className="border-b border-rule py-6 last:border-0">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="text-xl">{name}</h2>
        {newCount > 0 && <Badge tone="good">{t('savedSearches.new', { count: newCount })}</Badge>}
      </div>
      {newCount > 0 ? (
        <NewSpaces spaces={newSpaces} />
      ) : (
        <p className="mt-1 text-soft">{t('savedSearches.nothingNew')}</p>
      )}
      <div className="mt-4 flex flex-wrap items-end gap-2">
        <LinkButton as={Link} to={`/spaces?${search.search}`}>
          {t('savedSearches.open')}
        </LinkButton>
        <LinkButton as={Link} to={`/space-requests/new?${search.search}`} variant="quiet">
          {t('savedSearches.say')}
        </LinkButton>
        {newCount > 0 && (
          <Button busy={seeing} icon={<Check aria-hidden size={18} />} onClick={() => void look()}>
            {t('savedSearches.seen')}
          </Button>
        )}
        <SelectField
          label={t('savedSearches.rhythm')}
          className="w-44"
          value={rhythm.toLowerCase()}
          onChange={(event) => void turn(event.target.value as AlertRhythm)}
        >
          {alertRhythms.map((value) => (
            <option key={value} value={value}>
              {t(`domain.alertRhythm.${value}`)}
            </option>
          ))}
        </SelectField>
        <Button
          variant="quiet"
          busy={removing}
          icon={<Trash2 aria-hidden size={18} />}
          aria-label={`${t('savedSearches.remove')}: ${name}`}
          onClick={() => void away()}
        >
          {t('savedSearches.remove')}
        </Button>
      </div>
    </li>
  );
};
