import { useState } from 'react';
import { Button, Dialog, LinkButton, Notice, TextField } from '@kvart/ui';
import { CalendarPlus, Copy } from 'lucide-react';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { PageWaiting } from '../../../lib/page/PageWaiting.tsx';
import {
  MakeCalendarAddressDocument,
  MyCalendarDocument,
  RemoveCalendarAddressDocument,
} from './OwnCalendar.gql.ts';

/** The new address, to be copied or opened: it is shown this once. */
const NewAddress = ({ url }: { url: string }) => {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      // Some browsers do not let pages copy; the text stands there to be marked.
    }
  };
  return (
    <div className="mt-5 flex flex-col gap-3">
      <TextField
        label={t('ownCalendar.address')}
        hint={t('ownCalendar.once')}
        readOnly
        value={url}
        onFocus={(event) => event.target.select()}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" icon={<Copy aria-hidden size={17} />} onClick={() => void copy()}>
          {t('ownCalendar.copy')}
        </Button>
        <LinkButton href={url.replace(/^https?:/, 'webcal:')} icon={<CalendarPlus aria-hidden size={17} />}>
          {t('ownCalendar.subscribe')}
        </LinkButton>
        <span role="status" className="text-sm text-soft">
          {copied && t('ownCalendar.copied')}
        </span>
      </div>
    </div>
  );
};

/** Makes the private address that the reader's own calendar reads, and switches it off. */
const OwnCalendar = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  const format = useFormat();
  const { data, error, refetch } = usePageQuery(MyCalendarDocument, {}, { fresh: true });
  const [make, making] = useAction(MakeCalendarAddressDocument);
  const [remove, removing] = useAction(RemoveCalendarAddressDocument);
  const [url, setUrl] = useState<string | null>(null);
  const [said, setSaid] = useState<{ tone: 'good' | 'bad'; text: string } | null>(null);
  const kept = data?.myCalendar ?? null;
  const begin = async () => {
    setSaid(null);
    const outcome = await make({});
    if (!outcome.ok) return setSaid({ tone: 'bad', text: outcome.error.message });
    setUrl(outcome.value.url);
    await refetch();
  };
  const end = async () => {
    const outcome = await remove({});
    if (!outcome.ok) return setSaid({ tone: 'bad', text: outcome.error.message });
    setUrl(null);
    setSaid({ tone: 'good', text: t('ownCalendar.removed') });
    await refetch();
  };
  return (
    <Dialog open onClose={onClose} title={t('ownCalendar.title')} closeLabel={t('common.close')}>
      <p>{t('ownCalendar.lead')}</p>
      <p className="mt-3 text-soft">{t('ownCalendar.secret')}</p>
      {!data && <PageWaiting failed={!!error} onRetry={refetch} />}
      {url && <NewAddress url={url} />}
      {kept && !url && (
        <p className="mt-5">
          {t('ownCalendar.made', { date: format.date(kept.madeAt) })}{' '}
          {kept.readAt ? t('ownCalendar.read', { date: format.date(kept.readAt) }) : t('ownCalendar.unread')}
        </p>
      )}
      {said && (
        <Notice tone={said.tone} live className="mt-4">
          {said.text}
        </Notice>
      )}
      {data && (
        <div className="mt-6 flex flex-wrap items-center gap-3 border-t border-rule pt-4">
          <Button variant={kept ? 'secondary' : 'primary'} busy={making} onClick={() => void begin()}>
            {t(kept ? 'ownCalendar.renew' : 'ownCalendar.make')}
          </Button>
          {kept && (
            <Button busy={removing} onClick={() => void end()}>
              {t('ownCalendar.remove')}
            </Button>
          )}
          {kept && <p className="w-full text-sm text-soft">{t('ownCalendar.renewText')}</p>}
        </div>
      )}
    </Dialog>
  );
};

export default OwnCalendar;
