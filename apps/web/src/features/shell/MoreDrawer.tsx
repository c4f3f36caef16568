import { useState } from 'react';
import { Menu as MenuIcon } from 'lucide-react';
import { Dialog, IconButton, LinkButton, menuItemClass } from '@kvart/ui';
import { Link } from 'react-router';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { LanguageList } from './LanguageMenu.tsx';
import { ThemeList } from './ThemeMenu.tsx';
import { navFor } from './nav.ts';

/** On a small screen: everything that the masthead has no room for. */
export const MoreDrawer = () => {
  const t = useT();
  const { viewer } = useViewer();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div className="md:hidden">
      <IconButton
        label={t('shell.menu')}
        icon={<MenuIcon aria-hidden size={23} />}
        onClick={() => setOpen(true)}
      />
      <Dialog
        open={open}
        onClose={close}
        look="drawer"
        title={t('shell.menu')}
        closeLabel={t('common.close')}
      >
        <div className="flex flex-col gap-6">
          {!viewer && (
            <LinkButton as={Link} to="/sign-up" variant="primary" wide onClick={close}>
              {t('shell.join')}
            </LinkButton>
          )}
          <nav aria-label={t('shell.nav.label')}>
            <ul>
              {navFor(viewer).map(({ to, label, Icon }) => (
                <li key={to}>
                  <Link to={to} onClick={close} className={menuItemClass}>
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
    </div>
  );
};
