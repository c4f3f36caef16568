import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useT } from '../i18n/I18n.tsx';
import { useCurrentInSight } from '../nav/useCurrentInSight.ts';

/** What decides which parts of a project somebody finds. */
export interface RoomSight {
  /** Parts that the reader sees. */
  see: readonly string[];
  /** Has a seat in the room. */
  inside: boolean;
}

/** Ways between the parts of a project. */
export const RoomNav = ({ slug, see, inside }: RoomSight & { slug: string }) => {
  const t = useT();
  const bar = useCurrentInSight<HTMLElement>(`${slug} ${inside} ${see.join(' ')}`);
  const parts = [
    { to: `/projects/${slug}`, label: t('room.overview'), part: 'ABOUT' },
    { to: `/projects/${slug}/work`, label: t('room.work'), part: 'WORK' },
    { to: `/projects/${slug}/timeline`, label: t('room.timeline'), part: 'WORK' },
    { to: `/projects/${slug}/money`, label: t('room.money'), part: 'MONEY' },
    { to: `/projects/${slug}/effect`, label: t('room.effect'), part: 'EFFECT' },
    { to: `/projects/${slug}/meetings`, label: t('room.meetings'), part: 'INSIDE' },
    { to: `/projects/${slug}/decisions`, label: t('room.decisions'), part: 'WORK' },
    { to: `/projects/${slug}/files`, label: t('room.files'), part: 'ABOUT' },
    { to: `/projects/${slug}/updates`, label: t('room.updates'), part: 'UPDATES' },
    { to: `/projects/${slug}/talk`, label: t('room.talk'), part: 'INSIDE' },
  ].filter(({ part }) => (part === 'INSIDE' ? inside : see.includes(part)));
  return (
    <nav
      ref={bar}
      aria-label={t('room.nav')}
      className="no-print -mx-4 mb-6 overflow-x-auto border-b border-rule px-4"
    >
      <ul className="flex gap-1">
        {parts.map(({ to, label }) => (
          <li key={to}>
            <NavLink
              to={to}
              end
              className={({ isActive }) =>
                `inline-flex min-h-11 items-center border-b-3 px-3 whitespace-nowrap no-underline ${
                  isActive ? 'border-accent font-semibold text-ink' : 'border-transparent text-soft'
                }`
              }
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** A part of a project: its name, the ways to the other parts, and what it holds. */
export const RoomFrame = ({
  project,
  sight,
  title,
  aside,
  children,
}: {
  project: { slug: string; title: string; locale: string };
  sight: RoomSight;
  title: string;
  /** Stands beside the heading, for example what can be added. */
  aside?: ReactNode;
  children: ReactNode;
}) => (
  <div className="page pt-5 md:pt-7">
    <p className="kicker mb-1 hyphens-auto" lang={project.locale}>
      {project.title}
    </p>
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <h1 className="text-3xl">{title}</h1>
      {aside}
    </div>
    <RoomNav slug={project.slug} see={sight.see} inside={sight.inside} />
    {children}
  </div>
);
