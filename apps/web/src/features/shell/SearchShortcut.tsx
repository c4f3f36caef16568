import { useEffect, useState } from 'react';
import { Search } from 'lucide-react';
import { Button, Dialog, IconButton, TextField } from '@kvart/ui';
import { useNavigate } from 'react-router';
import { useT } from '../../lib/i18n/I18n.tsx';

/** Search from anywhere: the button, or Ctrl K. */
export const SearchShortcut = () => {
  const t = useT();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const go = (path: string) => {
    setOpen(false);
    const query = text.trim() ? `?${new URLSearchParams({ q: text.trim() })}` : '';
    void navigate(path + query);
  };
  return (
    <>
      <IconButton
        label={t('shell.search.open')}
        aria-keyshortcuts="Control+K"
        icon={<Search aria-hidden size={21} />}
        onClick={() => setOpen(true)}
      />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('shell.search.title')}
        closeLabel={t('common.close')}
      >
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            go('/spaces');
          }}
        >
          <TextField
            label={t('shell.search.label')}
            hint={t('shell.search.hint')}
            type="search"
            autoFocus
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="mt-5 flex flex-wrap gap-3">
            <Button type="submit" variant="primary">
              {t('shell.search.spaces')}
            </Button>
            <Button onClick={() => go('/actors')}>{t('shell.search.actors')}</Button>
          </div>
        </form>
      </Dialog>
    </>
  );
};
