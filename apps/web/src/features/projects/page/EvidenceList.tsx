import { ExternalLink, FileText, Lock } from 'lucide-react';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import type { ProjectPagePartsFragment } from '../ProjectPage.gql.ts';

export type Evidence = ProjectPagePartsFragment['indicators'][number]['evidence'][number];

/** A piece of evidence, to be opened where it still is. */
export const EvidenceLink = ({ evidence }: { evidence: Evidence }) => {
  const t = useT();
  const format = useFormat();
  const { title, url, isFile, isPublic, at } = evidence;
  const Icon = isFile ? FileText : ExternalLink;
  return (
    <span className="inline-flex items-start gap-1.5">
      <Icon aria-hidden size={15} className="mt-1 shrink-0 text-soft" />
      <span className="min-w-0 break-words">
        {url ? (
          <a href={url} rel="noopener nofollow" className="text-link">
            {title}
          </a>
        ) : (
          <span className="text-soft">{t('projects.evidence.removed', { title })}</span>
        )}{' '}
        {url && <span className="text-soft">({t('projects.evidence.asOf', { date: format.date(at) })})</span>}
        {!isPublic && (
          <span className="ml-2 inline-flex items-center gap-1 text-soft">
            <Lock aria-hidden size={13} />
            {t('projects.evidence.room')}
          </span>
        )}
      </span>
    </span>
  );
};

/** What a figure rests on, for those who read it. */
export const EvidenceList = ({ all }: { all: readonly Evidence[] }) => {
  const t = useT();
  if (all.length === 0) return null;
  return (
    <div className="mt-2 text-sm">
      <p className="font-semibold">{t('projects.evidence.title')}</p>
      <ul className="mt-0.5 flex flex-col gap-0.5">
        {all.map((evidence) => (
          <li key={evidence.id}>
            <EvidenceLink evidence={evidence} />
          </li>
        ))}
      </ul>
    </div>
  );
};
