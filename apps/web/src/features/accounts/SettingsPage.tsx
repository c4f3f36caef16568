import type { ComponentType } from 'react';
import { SkeletonText } from '@kvart/ui';
import { NavLink, Navigate, useParams } from 'react-router';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import type { Viewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { useCurrentInSight } from '../../lib/nav/useCurrentInSight.ts';
import { AccountSettings } from './settings/AccountSettings.tsx';
import { DataSettings } from './settings/DataSettings.tsx';
import { LanguageSettings } from './settings/LanguageSettings.tsx';
import { SecuritySettings } from './settings/SecuritySettings.tsx';

const sections = {
  account: AccountSettings,
  security: SecuritySettings,
  language: LanguageSettings,
  data: DataSettings,
};

type OtherSection = 'notifications' | 'messages' | 'suggestions';
type SectionName = keyof typeof sections | OtherSection;
type Sections<Name extends SectionName> = Record<Name, ComponentType<{ viewer: Viewer }>>;

/** @param others sections that are not about the account itself. */
const SettingsPage = (others: Sections<OtherSection>) => {
  const t = useT();
  const all: Sections<SectionName> = { ...sections, ...others };
  const isSection = (name: string | undefined): name is SectionName => !!name && Object.hasOwn(all, name);
  const { section } = useParams();
  const { viewer, loading } = useViewer();
  const known = isSection(section);
  const ways = useCurrentInSight<HTMLUListElement>(`${section} ${loading}`);
  usePageHead(known ? `${t('settings.title')}: ${t(`settings.${section}`)}` : t('settings.title'));
  if (!known) return <Navigate to="/settings/account" replace />;
  if (!loading && !viewer) return <Navigate to={`/sign-in?next=/settings/${section}`} replace />;
  const Section = all[section];
  return (
    <div className="page pt-8 md:pt-12">
      <h1 className="text-3xl">{t('settings.title')}</h1>
      <div className="mt-6 grid grid-cols-1 gap-8 md:grid-cols-[13rem_minmax(0,1fr)] md:gap-12">
        <nav aria-label={t('settings.nav')}>
          <ul
            ref={ways}
            className="flex gap-1 overflow-x-auto border-b border-rule md:flex-col md:border-b-0"
          >
            {(Object.keys(all) as SectionName[]).map((name) => (
              <li key={name} className="shrink-0">
                <NavLink
                  to={`/settings/${name}`}
                  className="flex min-h-11 items-center border-b-3 border-transparent px-3 no-underline hover:bg-sunk aria-[current=page]:border-accent aria-[current=page]:font-semibold md:border-b-0 md:border-l-3"
                >
                  {t(`settings.${name}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <section aria-labelledby="settings-section">
          <h2 id="settings-section" className="mb-5 text-2xl">
            {t(`settings.${section}`)}
          </h2>
          {viewer ? <Section viewer={viewer} /> : <SkeletonText lines={6} />}
        </section>
      </div>
    </div>
  );
};

export default SettingsPage;
