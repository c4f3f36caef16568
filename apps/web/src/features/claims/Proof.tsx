import { ExternalLink } from 'lucide-react';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { ClaimPartsFragment } from './Claims.gql.ts';

/** What the claimant brings forward. */
export const Proof = ({ claim }: { claim: ClaimPartsFragment }) => {
  const t = useT();
  const { way, workEmail, registerNumber, document, note, deskName } = claim;
  const wayText =
    way === 'WORD'
      ? t('claims.page.way.word', { desk: deskName ?? '–' })
      : t(`claims.page.way.${lower(way)}`);
  return (
    <section aria-labelledby="proof" className="border-t-2 border-ink pt-3">
      <h2 id="proof" className="text-xl">
        {t('claims.page.proof')}
      </h2>
      <p className="mt-2">{wayText}</p>
      <dl className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_minmax(0,1fr)]">
        {workEmail && (
          <>
            <dt className="font-semibold">{t('auth.email')}</dt>
            <dd className="break-all">{workEmail}</dd>
          </>
        )}
        {registerNumber && (
          <>
            <dt className="font-semibold">{t('claims.form.registerNumber')}</dt>
            <dd>{registerNumber}</dd>
          </>
        )}
        {way === 'DOCUMENT' && (
          <>
            <dt className="font-semibold">{t('claims.form.document')}</dt>
            <dd>
              {document ? (
                <a href={document.url} target="_blank" rel="noreferrer" className="text-link">
                  {t('claims.page.document')} <ExternalLink aria-hidden size={15} className="inline" />
                </a>
              ) : (
                t('claims.page.documentGone')
              )}
            </dd>
          </>
        )}
        {note && (
          <>
            <dt className="font-semibold">{t('claims.page.message')}</dt>
            <dd className="whitespace-pre-line">{note}</dd>
          </>
        )}
      </dl>
    </section>
  );
};

/** What became of it: who decided, in whose name, when and why. */
export const Decision = ({ claim }: { claim: ClaimPartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const { state, way, closedAt, decidedBy, reason } = claim;
  if (!closedAt || state === 'WITHDRAWN') return null;
  return (
    <section aria-labelledby="decision" className="border-t-2 border-ink pt-3">
      <h2 id="decision" className="text-xl">
        {t('claims.page.decision')}
      </h2>
      {state === 'GRANTED' && way === 'MAIL' && <p className="mt-2">{t('claims.page.proven')}</p>}
      {state === 'SUPERSEDED' && <p className="mt-2">{t('claims.form.takenText')}</p>}
      {reason && (
        <blockquote className="mt-2 border-l-3 border-accent pl-4 whitespace-pre-line">{reason}</blockquote>
      )}
      <p className="mt-2 text-sm text-soft">
        {decidedBy?.personName &&
          (decidedBy.actorName
            ? t('claims.page.decidedBy', { person: decidedBy.personName, actor: decidedBy.actorName })
            : decidedBy.personName)}
        {decidedBy?.personName && ' · '}
        <time dateTime={closedAt}>{format.dateTime(closedAt)}</time>
      </p>
    </section>
  );
};
