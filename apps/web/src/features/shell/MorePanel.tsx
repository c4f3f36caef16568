import { Dialog, LinkButton, menuItemClass } from '@kvart/ui';
import { Link } from 'react-router';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { LanguageList } from './LanguageMenu.tsx';
import { ThemeList } from './ThemeMenu.tsx';
import { navFor } from './nav.ts';

/** The ways, the language and the theme, in a drawer. */
const MorePanel = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const t = useT();
  const { viewer } = useViewer();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      look="drawer"
      title={t('shell.menu')}
      closeLabel={t('common.close')}
    >
      <div className="flex flex-col gap-6">
        {!viewer && (
          <LinkButton as={Link} to="/sign-up" variant="primary" wide onClick={onClose}>
            {t('shell.join')}
          </LinkButton>
        )}
        <nav aria-label={t('shell.nav.label')}>
          <ul>
            {navFor(viewer).map(({ to, label, Icon }) => (
              <li key={to}>
                <Link to={to} onClick={onClose} className={menuItemClass}>
                  <Icon aria-hidden size={20} />
                  {t(label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <section aria-labelledby="more-language">
          <h3 id="more-language" className="kicker px-3">
            {t('shell.language')}
          </h3>
          <LanguageList />
        </section>
        <section aria-labelledby="more-theme">
          <h3 id="more-theme" className="kicker px-3">
            {t('shell.theme.label')}
          </h3>
          <ThemeList />
        </section>
      </div>
    </Dialog>
  );
};

export default MorePanel;
