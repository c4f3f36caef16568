import { Suspense, useState } from 'react';
import { Button } from '@kvart/ui';
import { Plus } from 'lucide-react';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lazyPart } from '../../../lib/page/lazy-part.ts';
import type { ProjectEffectPartsFragment } from '../Effect.gql.ts';
import { UseRow } from './UseRow.tsx';

const UseDialog = lazyPart(async () => ({ default: (await import('./UseDialog.tsx')).UseDialog }));

type Use = ProjectEffectPartsFragment['spaces'][number];

/** Spaces that the project brought back to life: which, how much of them, and for how long. */
export const SpacesInUse = ({ effect }: { effect: ProjectEffectPartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const [open, setOpen] = useState<Use | 'new' | null>(null);
  const { spaces, reuse } = effect;
  const figures = [
    t('effect.reuse.area', { area: format.area(reuse.areaM2) }),
    t('effect.reuse.days', { count: reuse.days }),
    t('effect.reuse.spaces', { count: reuse.spaces }),
  ];
  return (
    <section aria-labelledby="spaces">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="spaces" className="text-2xl">
          {t('effect.spaces')}
        </h2>
        {effect.viewerCanEdit && (
          <Button icon={<Plus aria-hidden size={17} />} onClick={() => setOpen('new')}>
            {t('effect.spaces.add')}
          </Button>
        )}
      </div>
      {reuse.spaces > 0 && (
        <ul className="mt-3 flex flex-wrap gap-x-8 gap-y-1 font-serif text-xl">
          {figures.map((figure) => (
            <li key={figure}>{figure}</li>
          ))}
        </ul>
      )}
      {spaces.length === 0 && (
        <p className="mt-2 text-soft">
          {t(effect.viewerCanEdit ? 'effect.spaces.noneText' : 'effect.spaces.none')}
        </p>
      )}
      <ul className="mt-2">
        {spaces.map((use) => (
          <UseRow key={use.id} use={use} onChange={() => setOpen(use)} />
        ))}
      </ul>
      <Suspense>
        {open && (
          <UseDialog projectId={effect.id} use={open === 'new' ? null : open} onClose={() => setOpen(null)} />
        )}
      </Suspense>
    </section>
  );
};
