import { Button, useToast } from '@kvart/ui';
import { ShieldCheck, ShieldX } from 'lucide-react';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { CheckLogDocument, type LogDeskPartsFragment } from './Log.gql.ts';

/** What the last reading of the whole log found. */
export const LogChain = ({ desk, refetch }: { desk: LogDeskPartsFragment; refetch: () => unknown }) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [check, busy] = useAction(CheckLogDocument);
  const found = desk.check;
  const broken = found !== null && found.changed > 0;
  const now = async () => {
    const outcome = await check({});
    show(
      outcome.ok
        ? { text: t('log.chain.checked'), tone: 'good' }
        : { text: outcome.error.message, tone: 'bad' },
    );
    if (outcome.ok) void refetch();
  };
  const Icon = broken ? ShieldX : ShieldCheck;
  return (
    <section aria-labelledby="chain" className="rounded-lg border border-edge bg-raised p-4">
      <div className="flex gap-3">
        <Icon aria-hidden className={broken ? 'mt-0.5 shrink-0 text-bad' : 'mt-0.5 shrink-0 text-good'} />
        <div className="min-w-0">
          <h2 id="chain" className="font-semibold">
            {t('log.chain.title')}
          </h2>
          <p role="status">
            {!found && t('log.chain.never')}
            {found &&
              t(broken ? 'log.chain.broken' : 'log.chain.whole', {
                ...{ when: format.relative(found.at), links: found.links, changed: found.changed },
              })}
            {found && found.erased > 0 && ` ${t('log.chain.erased', { erased: found.erased })}`}
          </p>
          {found?.lastPrint && (
            <p className="mt-1 break-all text-sm text-soft">
              {t('log.chain.print')}: <code>{found.lastPrint}</code>
            </p>
          )}
          {desk.mayCheck && (
            <Button size="sm" className="mt-3" busy={busy} onClick={() => void now()}>
              {t('log.chain.check')}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
};
