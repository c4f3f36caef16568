import { Badge, SkeletonText } from '@kvart/ui';
import { Link, Navigate, useParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { PaperLine } from '../../lib/verification/PaperLine.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { NeededChecks } from '../../lib/verification/NeededChecks.tsx';
import { MailCheck } from './MailCheck.tsx';
import { VerificationFilePageDocument, type VerificationFilePartsFragment } from './Verification.gql.ts';
import { VerifyForm } from './VerifyForm.tsx';

/** What the actor handed in, for those who decide. */
const Papers = ({ file }: { file: VerificationFilePartsFragment }) => {
  const t = useT();
  return (
    <section aria-labelledby="papers">
      <h2 id="papers" className="text-xl">
        {t('verificationPapers.desk')}
      </h2>
      <p className="mt-1 text-soft">
        {t(file.papers.length > 0 ? 'verificationPapers.deskHint' : 'verificationPapers.deskNone')}
      </p>
      <ul className="mt-2">
        {file.papers.map((paper) => (
          <li key={paper.id} className="border-t border-rule py-2">
            <PaperLine paper={paper} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Decisions = ({ file }: { file: VerificationFilePartsFragment }) => {
  const t = useT();
  const format = useFormat();
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier" className="text-xl">
        {t('verifications.earlier')}
      </h2>
      {file.decisions.length === 0 && <p className="mt-1 text-soft">{t('verifications.none')}</p>}
      <ul className="mt-2">
        {file.decisions.map((one) => (
          <li key={one.id} className="border-t border-rule py-3">
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone={one.granted ? 'good' : 'bad'}>
                {one.granted && one.until
                  ? t('verifications.wasGranted', { date: format.day(one.until) })
                  : t('verifications.wasRefused')}
              </Badge>
              <span className="text-sm text-soft">
                {[format.date(one.decidedAt), one.centreName, one.personName].filter(Boolean).join(' · ')}
              </span>
            </p>
            <p className="mt-1 whitespace-pre-line break-words">{one.reason}</p>
            <p className="text-sm text-soft">
              {[
                ...one.checks.map((check) => t(`domain.verificationCheck.${lower(check)}`)),
                one.registerNumber,
                one.document,
                one.callBack,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Shown = ({ file, refetch }: { file: VerificationFilePartsFragment; refetch: () => unknown }) => {
  const t = useT();
  const format = useFormat();
  const { actor } = file;
  usePageHead(t('verifications.title', { name: actor.name }));
  const about = [
    t(`domain.actorKind.${lower(actor.kind)}`),
    actor.place && `${actor.place.name}, ${format.country(actor.place.country)}`,
    t(`domain.verificationState.${lower(actor.verification.state)}`),
  ];
  return (
    <article className="flex flex-col gap-8">
      <header>
        <h1 className="text-3xl hyphens-auto">{t('verifications.title', { name: actor.name })}</h1>
        <p className="mt-1 text-soft">{about.filter(Boolean).join(' · ')}</p>
        {actor.website && (
          <p className="mt-1 break-all">
            <a href={actor.website} rel="noopener noreferrer nofollow" target="_blank" className="text-link">
              {actor.website}
            </a>
          </p>
        )}
        <Link to={`/actors/${actor.slug}`} className="text-link mt-2 inline-block">
          {t('verifications.page')}
        </Link>
      </header>
      <NeededChecks title={t('verifications.needs')} needs={file.needs} />
      {file.canDecide ? (
        <>
          <Papers file={file} />
          <MailCheck file={file} />
          <VerifyForm key={actor.version} file={file} refetch={refetch} />
        </>
      ) : (
        <p>{t('verifications.notYours')}</p>
      )}
      <Decisions file={file} />
    </article>
  );
};

/** Finding out who an actor is, for those who look after its place. */
const VerificationPage = () => {
  const { id = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(
    VerificationFilePageDocument,
    { actorId: id },
    { skip: !viewer, fresh: true },
  );
  if (!loading && !viewer)
    return <Navigate to={`/sign-in?next=/desk/verifications/${encodeURIComponent(id)}`} replace />;
  const file = data?.verificationFile;
  if (data && !file) throw new PageNotFound();
  return (
    <div className="page max-w-3xl! pt-5 md:pt-9">
      {file && <Shown file={file} refetch={refetch} />}
      {!file && error && <QueryFailed onRetry={refetch} />}
      {!file && !error && <SkeletonText lines={8} />}
    </div>
  );
};

export default VerificationPage;
