import {
  Bookmark,
  CalendarDays,
  Check,
  CirclePlus,
  Copy,
  FileUp,
  Inbox,
  ListChecks,
  LogOut,
  Scale,
  Settings,
  SlidersHorizontal,
  Sparkles,
} from 'lucide-react';
import { Avatar, Menu, MenuButton, VisuallyHidden, menuItemClass, useToast } from '@kvart/ui';
import { Link } from 'react-router';

import { useDesk } from '../../lib/auth/useDesk.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import type { Viewer } from '../../lib/auth/Viewer.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';

/** Which actor one acts as, one line each. */
export const ActingAsList = ({ viewer, onChosen }: { viewer: Viewer; onChosen?: () => void }) => {
  const t = useT();
  const { actingAs, actAs } = useViewer();
  const { show } = useToast();
  if (viewer.memberships.length === 0) return null;
  return (
    <div role="group" aria-label={t('shell.actingAs.label')}>
      <p className="px-3 pt-1 pb-1.5 text-xs font-semibold tracking-wide text-faint uppercase">
        {t('shell.actingAs.label')}
      </p>
      <ul>
        {viewer.memberships.map(({ actor, role }) => {
          const current = actor.id === actingAs?.actor.id;
          return (
            <li key={actor.id}>
              <MenuButton
                aria-pressed={current}
                icon={<Avatar name={actor.name} sector={lower(actor.sector)} size="sm" />}
                onClick={() => {
                  onChosen?.();
                  if (current) return;
                  void actAs(actor.id).then(() =>
                    show({ text: t('shell.actingAs.changed', { actor: actor.name }) }),
                  );
                }}
              >
                <span className="flex items-center justify-between gap-3">
                  <span className="min-w-0">
                    <span className={current ? 'block font-semibold' : 'block'}>{actor.name}</span>{' '}
                    <span className="block text-sm text-faint">{t(`domain.memberRole.${lower(role)}`)}</span>
                  </span>
                  {current && <Check aria-hidden size={18} className="shrink-0 text-accent" />}
                </span>
              </MenuButton>
            </li>
          );
        })}
      </ul>
    </div>
  );
};

/** Links and buttons about oneself. */
export const PersonLinks = ({ onChosen }: { onChosen?: () => void }) => {
  const t = useT();
  const { signOut, viewer, actingAs } = useViewer();
  const mayImport = viewer?.platformRole === 'ADMIN' || (actingAs !== null && actingAs.role !== 'MEMBER');
  const { hasDesk } = useDesk();
  const links = [
    ...(hasDesk ? [{ to: '/desk', label: t('shell.desk'), Icon: Scale }] : []),
    { to: '/for-you', label: t('shell.nav.forYou'), Icon: Sparkles },
    { to: '/interests', label: t('shell.nav.interests'), Icon: Inbox },
    { to: '/appointments', label: t('shell.appointments'), Icon: CalendarDays },
    { to: '/tasks', label: t('shell.tasks'), Icon: ListChecks },
    { to: '/saved-searches', label: t('shell.savedSearches'), Icon: Bookmark },
    ...(mayImport ? [{ to: '/imports', label: t('imports.title'), Icon: FileUp }] : []),
    ...(actingAs !== null && actingAs.role !== 'MEMBER'
      ? [{ to: '/spaces/duplicates', label: t('shell.duplicates'), Icon: Copy }]
      : []),
    ...(viewer?.platformRole === 'ADMIN'
      ? [{ to: '/admin', label: t('shell.administration'), Icon: SlidersHorizontal }]
      : []),
    { to: '/onboarding', label: t('shell.newActor'), Icon: CirclePlus },
    { to: '/settings', label: t('shell.settings'), Icon: Settings },
  ];
  return (
    <ul>
      {links.map(({ to, label, Icon }) => (
        <li key={to}>
          <Link to={to} className={menuItemClass} onClick={onChosen}>
            <Icon aria-hidden size={18} />
            {label}
          </Link>
        </li>
      ))}
      <li>
        <MenuButton
          icon={<LogOut aria-hidden size={18} />}
          onClick={() => {
            onChosen?.();
            void signOut();
          }}
        >
          {t('shell.signOut')}
        </MenuButton>
      </li>
    </ul>
  );
};

/** Who one is here: the person, and the actor one acts as. */
const PersonMenu = ({ viewer }: { viewer: Viewer }) => {
  const t = useT();
  const { actingAs } = useViewer();
  return (
    <Menu
      trigger={
        <>
          <Avatar
            name={actingAs?.actor.name ?? viewer.name}
            sector={actingAs ? lower(actingAs.actor.sector) : undefined}
            size="sm"
          />
          {/* All of it is the name of the button, on a phone too, where only the picture has room. */}
          <span className="max-w-44 text-left leading-tight max-xl:sr-only">
            <span className="block truncate text-sm font-semibold">{viewer.name}</span>{' '}
            {actingAs && <span className="block truncate text-xs text-soft">{actingAs.actor.name}</span>}{' '}
            <VisuallyHidden>{t('shell.person.menu')}</VisuallyHidden>
          </span>
        </>
      }
    >
      {(close) => (
        <>
          <div className="px-3 pt-2 pb-2">
            <p className="font-semibold">{viewer.name}</p>
            <p className="text-sm break-all text-faint">{viewer.email}</p>
          </div>
          <div className="border-y border-rule py-1.5">
            <ActingAsList viewer={viewer} onChosen={close} />
          </div>
          <div className="pt-1.5">
            <PersonLinks onChosen={close} />
          </div>
        </>
      )}
    </Menu>
  );
};

export default PersonMenu;
