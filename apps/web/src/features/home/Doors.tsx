import { ArrowRight } from 'lucide-react';
import type { MessageKey } from '@kvart/i18n/client';
import { Link } from 'react-router';
import { useT } from '../../lib/i18n/I18n.tsx';
import { DoorScene } from './DoorScene.tsx';
import type { Scene } from './DoorScene.tsx';

const doors: { to: string; scene: Scene; title: MessageKey; text: MessageKey }[] = [
  { to: '/spaces', scene: 'space', title: 'home.door.space', text: 'home.door.space.text' },
  { to: '/actors', scene: 'partner', title: 'home.door.partner', text: 'home.door.partner.text' },
  { to: '/spaces/new', scene: 'fill', title: 'home.door.fill', text: 'home.door.fill.text' },
];

/** The one question has three answers: an arcade of three open doors. */
export const Doors = () => {
  const t = useT();
  return (
    <ul className="grid gap-5 md:grid-cols-3 md:gap-8">
      {doors.map(({ to, scene, title, text }) => (
        <li key={to} className="group relative flex gap-4 md:flex-col md:gap-0">
          <div className="h-29 w-24 shrink-0 self-start overflow-hidden rounded-t-full border-3 border-ink md:h-64 md:w-full lg:h-72">
            <div className="size-full transition-transform duration-500 ease-calm group-hover:scale-[1.04]">
              <DoorScene scene={scene} />
            </div>
          </div>
          <div className="min-w-0 flex-1 md:border-t-3 md:border-ink md:pt-3">
            <h2 className="text-xl md:text-2xl">
              <Link to={to} className="no-underline after:absolute after:inset-0">
                {t(title)}
                <ArrowRight
                  aria-hidden
                  size={22}
                  className="ml-2 inline-block text-accent transition-transform group-hover:translate-x-1"
                />
              </Link>
            </h2>
            <p className="mt-1 text-soft">{t(text)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
};
