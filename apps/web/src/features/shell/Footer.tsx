import { Badge, Wordmark } from '@kvart/ui';
import { Link } from 'react-router';
import { useConfig } from '../../lib/apollo/useConfig.ts';
import { useT } from '../../lib/i18n/I18n.tsx';

export const Footer = () => {
  const t = useT();
  const config = useConfig();
  return (
    <footer className="no-print border-t border-rule bg-sunk">
      <div className="page grid gap-8 py-10 md:grid-cols-[1.4fr_1fr_1fr]">
        <div className="max-w-md">
          <Wordmark name={config?.name} logo={config?.logo} className="text-xl" />
          <p className="mt-3 text-soft">{t('shell.footer.what')}</p>
          {config?.demo && (
            <div className="mt-4">
              <Badge tone="warn">{t('shell.demo.badge')}</Badge>
              <p className="mt-1.5 text-sm text-soft">{t('shell.demo.text')}</p>
            </div>
          )}
        </div>
        <nav aria-label={t('shell.footer.find')}>
          <p className="kicker">{t('shell.footer.find')}</p>
          <ul className="mt-2 space-y-1">
            <li>
              <Link to="/spaces">{t('shell.nav.spaces')}</Link>
            </li>
            <li>
              <Link to="/space-requests">{t('shell.nav.requests')}</Link>
            </li>
            <li>
              <Link to="/projects">{t('shell.nav.projects')}</Link>
            </li>
            <li>
              <Link to="/actors">{t('shell.nav.actors')}</Link>
            </li>
            <li>
              <Link to="/sign-up">{t('shell.join')}</Link>
            </li>
            <li>
              <Link to="/report-vacancy">{t('shell.footer.report')}</Link>
            </li>
          </ul>
        </nav>
        <nav aria-label={t('shell.footer.about')}>
          <p className="kicker">{t('shell.footer.about')}</p>
          <ul className="mt-2 space-y-1">
            <li>
              <Link to="/accessibility">{t('shell.footer.accessibility')}</Link>
            </li>
            <li>
              <Link to="/rules">{t('shell.footer.rules')}</Link>
            </li>
            <li>
              <Link to="/privacy">{t('shell.footer.privacy')}</Link>
            </li>
            {config && (config.operator || config.contactEmail) && (
              <li>
                <Link to="/imprint">{t('shell.footer.imprint')}</Link>
              </li>
            )}
            <li>
              <Link to="/transparency">{t('shell.footer.transparency')}</Link>
            </li>
            <li>
              <a href="https://www.gnu.org/licenses/agpl-3.0.html" rel="license noreferrer">
                {t('shell.footer.licence')}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
};
