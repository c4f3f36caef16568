import {
  Building2,
  Inbox,
  LayoutList,
  MessagesSquare,
  Search,
  Sparkles,
  Sprout,
  UsersRound,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { MessageKey } from '@kvart/i18n/client';
import type { Viewer } from '../../lib/auth/Viewer.tsx';

export interface NavEntry {
  to: string;
  label: MessageKey;
  Icon: LucideIcon;
  /** Not among the few at the thumb. */
  aside?: true;
  /** Stands in the person's menu too: where there are many ways in the masthead, this one makes room. */
  inMenu?: true;
}

const open: NavEntry[] = [
  { to: '/spaces', label: 'shell.nav.spaces', Icon: Building2 },
  { to: '/space-requests', label: 'shell.nav.requests', Icon: Search, aside: true },
  { to: '/projects', label: 'shell.nav.projects', Icon: Sprout, aside: true },
  { to: '/actors', label: 'shell.nav.actors', Icon: UsersRound },
];

const own: NavEntry[] = [
  { to: '/for-you', label: 'shell.nav.forYou', Icon: Sparkles, aside: true },
  { to: '/interests', label: 'shell.nav.interests', Icon: Inbox, inMenu: true },
  { to: '/messages', label: 'shell.nav.messages', Icon: MessagesSquare },
];

/** The main ways through Kvart, for a visitor and for somebody signed in. */
export const navFor = (viewer: Viewer | null): NavEntry[] =>
  viewer ? [{ to: '/home', label: 'shell.nav.home', Icon: LayoutList }, ...open, ...own] : open;
