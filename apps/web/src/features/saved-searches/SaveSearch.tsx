import { useState } from 'react';
import { Button, Dialog, ErrorSummary, RadioGroup, TextField, useToast } from '@kvart/ui';
import { alertRhythms } from '@kvart/domain/saved-searches';
import type { AlertRhythm } from '@kvart/domain/saved-searches';
import { BookmarkPlus } from 'lucide-react';
import { useApolloClient } from '@apollo/client/react';
import { useLocation, useNavigate } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { SaveSearchDocument } from './SavedSearches.gql.ts';

const longest = 80;

const SaveDialog = ({ suggestion, onClose }: { suggestion: string; onClose: () => void }) => {
  const t = useT();
  const { search } = useLocation();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { show } = useToast();
  const [save] = useAction(SaveSearchDocument);
  const form = useForm({
    name: 'save-search',
    keep: false,
    initial: { name: suggestion, rhythm: 'daily' as AlertRhythm },
    submit: ({ name, rhythm }) =>
      save({ input: { name, search, rhythm: rhythm.toUpperCase() as Uppercase<AlertRhythm> } }),
    onDone: () => {
      client.cache.evict({ fieldName: 'savedSearches' });
      show({
        text: t('savedSearches.saved'),
        tone: 'good',
        action: { label: t('savedSearches.toAll'), onPress: () => void navigate('/saved-searches') },
      });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('savedSearches.dialog.title')}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={form.busy} onClick={() => void form.send()}>
            {t('savedSearches.save')}
          </Button>
        </>
      }
    >
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <p className="text-soft">{t('savedSearches.dialog.text')}</p>
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <TextField label={t('savedSearches.name')} required maxLength={longest} {...form.text('name')} />
        <RadioGroup<AlertRhythm>
          legend={t('savedSearches.rhythm')}
          value={form.values.rhythm}
          onChange={(rhythm) => form.set('rhythm', rhythm)}
          options={alertRhythms.map((value) => ({ value, label: t(`domain.alertRhythm.${value}`) }))}
        />
      </form>
    </Dialog>
  );
};

/** Keeps the search that stands in the address. Visitors come back to it after signing in. */
export const SaveSearch = ({ words }: { words: readonly string[] }) => {
  const t = useT();
  const { viewer } = useViewer();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const suggestion = words.join(', ').slice(0, longest).trim() || t('savedSearches.allSpaces');
  const press = () =>
    viewer ? setOpen(true) : void navigate(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
  return (
    <>
      <Button icon={<BookmarkPlus aria-hidden size={18} />} onClick={press}>
        {t('savedSearches.save')}
      </Button>
      {open && <SaveDialog suggestion={suggestion} onClose={() => setOpen(false)} />}
    </>
  );
};
