import type { ReactNode } from 'react';
import { EmptyState, SkeletonText } from '@kvart/ui';
import { ShieldCheck } from 'lucide-react';
import { Navigate, NavLink, useLocation } from 'react-router';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { useCurrentInSight } from '../../lib/nav/useCurrentInSight.ts';
import { parts, type AdminPart } from './parts.ts';

const linkClass =
  'flex min-h-11 items-center border-b-3 border-transparent px-3 no-underline hover:bg-sunk ' +
  'aria-[current=page]:border-accent aria-[current=page]:font-semibold md:border-b-0 md:border-l-3';

/** Administrators see the children; everybody else is told whose pages these are. */
export const ForAdmins = ({ children }: { children: ReactNode }) => {
  const t = useT();
  const { pathname } = useLocation();
  const { viewer, loading } = useViewer();
  if (!loading && !viewer) return <Navigate to={`/sign-in?next=${pathname}`} replace />;
  if (!viewer)
    return (
      <div className="page py-10">
        <SkeletonText lines={6} />
      </div>
    );
  if (viewer.platformRole === 'ADMIN') return children;
  return (
    <div className="page py-10">
      <EmptyState level={1} icon={<ShieldCheck aria-hidden size={44} />} title={t('admin.notYours')}>
        <p>{t('admin.notYoursText')}</p>
      </EmptyState>
    </div>
  );
};

const Ways = ({ part }: { part: AdminPart }) => {
  const t = useT();
  const row = useCurrentInSight<HTMLUListElement>(part);
  return (
    <nav aria-label={t('admin.nav')}>
      <ul ref={row} className="flex gap-1 overflow-x-auto border-b border-rule md:flex-col md:border-b-0">
        {parts.map((name) => (
          <li key={name} className="shrink-0">
            <NavLink to={`/admin/${name}`} className={linkClass}>
              {t(`admin.${name}.title`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** The frame of a part of the administration, with the ways to the others. */
export const AdminFrame = ({ part, children }: { part: AdminPart; children: ReactNode }) => {
  const t = useT();
  const title = t(`admin.${part}.title`);
  usePageHead(`${t('admin.title')}: ${title}`);
  return (
    <ForAdmins>
      <div className="page pt-6 md:pt-10">
        <p className="kicker">{t('admin.title')}</p>
        <h1 className="mt-1 text-3xl">{title}</h1>
        <div className="mt-6 grid grid-cols-1 gap-8 md:grid-cols-[13rem_minmax(0,1fr)] md:gap-12">
          <Ways part={part} />
          <div className="min-w-0">
            <p className="mb-6 max-w-text text-soft">{t(`admin.${part}.lead`)}</p>
            {children}
          </div>
        </div>
      </div>
    </ForAdmins>
  );
};
