import type { CaseKind } from '@kvart/domain/desk';
import type { MessageKey } from '@kvart/i18n/client';

/** A page of the desk. Whoever adds one writes it here, and it is reached from all others. */
export interface DeskPlace {
  to: string;
  label: MessageKey;
  /** Cases of this kind are counted beside it; `all` counts every case, `introductions` those to ask about. */
  counts?: CaseKind | 'all' | 'introductions';
  /** For those who act for a support centre. */
  forCentre?: true;
  /** Other addresses that belong to it. */
  holds?: RegExp;
}

const queueOf = (kind: CaseKind) => `/desk?kind=${kind}`;

/** The pages of the desk: what waits, what a centre does, and what shows that it did. */
export const deskPlaces: readonly { label: MessageKey; places: readonly DeskPlace[] }[] = [
  {
    label: 'deskNav.waiting',
    places: [
      { to: '/desk', label: 'deskNav.cases', counts: 'all', holds: /^\/(desk\/notices|decisions)\// },
      {
        ...{ to: queueOf('verification'), label: 'deskNav.verifications', counts: 'verification' },
        holds: /^\/desk\/verifications\//,
      },
      { to: '/claims', label: 'deskNav.claims', counts: 'claim', holds: /^\/claims\/(?!prove)/ },
      {
        ...{ to: '/vacancy-reports', label: 'deskNav.reports', counts: 'vacancy_report' },
        holds: /^\/vacancy-reports\//,
      },
      {
        ...{ to: queueOf('duplicate'), label: 'deskNav.duplicates', counts: 'duplicate' },
        holds: /^\/(desk\/duplicates\/|spaces\/(duplicates|merge)$)/,
      },
    ],
  },
  {
    label: 'deskNav.brokerage',
    places: [
      {
        ...{ to: '/introductions', label: 'deskNav.introductions', counts: 'introductions' },
        ...{ forCentre: true, holds: /^\/introduce$/ },
      },
      { to: '/desk/advice', label: 'deskNav.advice', forCentre: true },
      {
        ...{ to: '/desk/appointments', label: 'deskNav.appointments' },
        ...{ forCentre: true, holds: /^\/desk\/hours$/ },
      },
      { to: '/desk/services', label: 'deskNav.services', forCentre: true },
    ],
  },
  {
    label: 'deskNav.account',
    places: [
      { to: '/desk/dashboard', label: 'deskNav.dashboard', forCentre: true },
      { to: '/desk/log', label: 'deskNav.log' },
      { to: '/transparency', label: 'deskNav.transparency' },
    ],
  },
];

const all = deskPlaces.flatMap(({ places }) => places);

/** Which place an address is, if any: the page itself, or something that belongs to it. */
export function placeAt(pathname: string, search: string): { place: DeskPlace; isPage: boolean } | null {
  const kind = new URLSearchParams(search).get('kind');
  const named = all.find(({ to }) => to === `${pathname}?kind=${kind}`);
  const page = named ?? all.find(({ to }) => to === pathname);
  if (page) return { place: page, isPage: true };
  const holder = all.find(({ holds }) => holds?.test(pathname));
  return holder ? { place: holder, isPage: false } : null;
}
