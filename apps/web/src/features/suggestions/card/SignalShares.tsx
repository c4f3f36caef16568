import { Disclosure } from '@kvart/ui';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { MatchSignalPartsFragment } from './Suggestion.gql.ts';

/** Which signal spoke, and how much of the whole it was. */
export const SignalShares = ({ signals }: { signals: readonly MatchSignalPartsFragment[] }) => {
  const t = useT();
  const format = useFormat();
  const spoke = signals.filter(({ share }) => share >= 0.005);
  if (spoke.length === 0) return null;
  return (
    <Disclosure summary={t('suggestions.signals')} className="border-b-0 text-sm">
      <p className="text-soft">{t('suggestions.signals.text')}</p>
      <dl className="mt-2 flex max-w-md flex-col gap-1.5">
        {spoke.map(({ signal, share }) => (
          <div key={signal} className="grid grid-cols-[minmax(0,1fr)_5rem_3rem] items-center gap-3">
            <dt>{t(`domain.matchSignal.${lower(signal)}`)}</dt>
            <dd aria-hidden className="h-2 rounded-full bg-sunk">
              <span
                className="block h-2 rounded-full bg-accent"
                style={{ width: `${Math.min(100, share * 100)}%` }}
              />
            </dd>
            <dd className="text-right tabular-nums">{format.percent(Math.round(share * 100) / 100)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
};
