import { Button, Notice, SkeletonText, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import { KeepMyAccountDocument, MyLeavingDocument } from './Data.gql.ts';
import { DataCopy } from './DataCopy.tsx';
import { EraseAccount } from './EraseAccount.tsx';

const Waiting = ({ eraseAt, onKept }: { eraseAt: string; onKept: () => unknown }) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const { refresh } = useViewer();
  const [keep, busy] = useAction(KeepMyAccountDocument);
  const press = async () => {
    const outcome = await keep({});
    show(
      outcome.ok
        ? { text: t('personalData.waiting.kept'), tone: 'good' }
        : { text: outcome.error.message, tone: 'bad' },
    );
    await Promise.all([refresh(), onKept()]);
  };
  return (
    <Notice
      tone="warn"
      className="mt-3 max-w-text"
      title={t('personalData.waiting.title', { date: format.date(eraseAt) })}
      action={
        <Button variant="primary" busy={busy} onClick={() => void press()}>
          {t('personalData.waiting.keep')}
        </Button>
      }
    >
      {t('personalData.waiting.text')}
    </Notice>
  );
};

/** A copy of all that is kept of a person, and the end of the account. */
export const DataSettings = () => {
  const t = useT();
  const { data, error, refetch } = usePageQuery(MyLeavingDocument, {}, { fresh: true });
  const leaving = data?.myLeaving;
  return (
    <div className="flex flex-col gap-8">
      <DataCopy />
      <section aria-labelledby="data-erase" className="border-t border-rule pt-6">
        <h3 id="data-erase" className="text-lg">
          {t('personalData.erase.title')}
        </h3>
        {!leaving && (error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={5} />)}
        {leaving?.eraseAt && <Waiting eraseAt={leaving.eraseAt} onKept={refetch} />}
        {leaving && !leaving.eraseAt && <EraseAccount leaving={leaving} />}
      </section>
    </div>
  );
};
