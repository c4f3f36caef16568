import { useState } from 'react';
import { Button, Dialog, TextField } from '@kvart/ui';
import { useNavigate } from 'react-router';
import { useT } from '../../lib/i18n/I18n.tsx';

/** One field, two places to look. */
const SearchDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const t = useT();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const go = (path: string) => {
    onClose();
    const query = text.trim() ? `?${new URLSearchParams({ q: text.trim() })}` : '';
    void navigate(path + query);
  };
  return (
    <Dialog open={open} onClose={onClose} title={t('shell.search.title')} closeLabel={t('common.close')}>
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
  );
};

export default SearchDialog;
