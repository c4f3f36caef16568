import type { ReactNode } from 'react';
import { EmptyState, SkeletonText } from '@kvart/ui';
import { NotebookPen } from 'lucide-react';
import { Navigate, useLocation } from 'react-router';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';

/** A page of a support centre's advisers; others are told whose it is. */
export const OnlyAdvisers = ({
  title,
  lead,
  children,
}: {
  title: string;
  lead: (centre: string) => string;
  children: (centre: { id: string; name: string; slug: string }) => ReactNode;
}) => {
  const t = useT();
  const { pathname } = useLocation();
  const { viewer, loading, actingAs } = useViewer();
  usePageHead(title);
  if (!loading && !viewer) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname)}`} replace />;
  const centre =
    actingAs?.actor.kind === 'SUPPORT_ORGANISATION' && actingAs.role !== 'MEMBER' ? actingAs.actor : null;
  return (
    <div className="page max-w-4xl! pt-6 md:pt-9">
      <h1 className="text-3xl">{title}</h1>
      {centre && <p className="mt-1 max-w-text text-soft">{lead(centre.name)}</p>}
      <div className="mt-6">
        {!viewer && <SkeletonText lines={6} />}
        {centre && children(centre)}
        {viewer && !centre && (
          <EmptyState icon={<NotebookPen aria-hidden size={40} />} title={t('brokerage.advice.notYou')}>
            <p>{t('brokerage.advice.notYouText')}</p>
          </EmptyState>
        )}
      </div>
    </div>
  );
};
