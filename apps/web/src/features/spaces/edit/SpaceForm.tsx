import type { SpaceSection } from '@kvart/domain/spaces';
import { Badge, Notice } from '@kvart/ui';
import { Link } from 'react-router';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { LocalizedEntry, ServerSpace } from './file/values.ts';
import { FormContext } from './form/FormContext.ts';
import { SectionBox, sectionId } from './form/SectionBox.tsx';
import { formSections } from './form/sections.ts';
import { useFileFormState } from './form/useFileFormState.ts';
import { LooksLike } from '../merge/LooksLike.tsx';
import { PaperBoxes } from './PaperBoxes.tsx';
import { Readiness } from './readiness/Readiness.tsx';
import { ReadinessBar } from './readiness/ReadinessBar.tsx';
import { SaveNotices } from './saving/SaveNotices.tsx';
import { SaveState } from './saving/SaveState.tsx';
import { useSaving } from './saving/useSaving.ts';

/** The file of a space: sections to fill in, what is missing beside them, saved as one types. */
export const SpaceForm = ({ space: initial, person }: { space: ServerSpace; person: string }) => {
  const t = useT();
  const saving = useSaving(initial, person);
  const { form, open, more, setOpen, setMore, onFocus, onBlur } = useFileFormState(saving);
  const { space, values } = saving;
  const [title] = values.title as LocalizedEntry[];
  const name = title?.text.trim() || t('spaceForm.untitled');
  usePageHead(t('spaceForm.edit.title', { title: name }));
  const next = (section: SpaceSection) => {
    const following = formSections[formSections.indexOf(section) + 1];
    if (!following) return;
    setOpen(section, false);
    setOpen(following, true);
    requestAnimationFrame(() => {
      const heading = document.getElementById(sectionId(following));
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: 'start' });
    });
  };
  return (
    <FormContext value={form}>
      <div className="page pt-6 md:pt-10">
        <p className="text-sm text-soft">{t('spaceForm.edit.for', { actor: space.actor.name })}</p>
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="min-w-0 text-3xl">{name}</h1>
          <Badge tone={space.state === 'LISTED' ? 'good' : space.state === 'READY' ? 'note' : 'plain'}>
            {t(`domain.spaceState.${lower(space.state)}`)}
          </Badge>
        </div>
        <p className="mt-2 max-w-text text-soft">
          {t('spaceForm.edit.lead')}{' '}
          <Link to={`/spaces/${space.slug}`} className="text-link">
            {t(space.state === 'LISTED' ? 'spaceForm.publish.see' : 'spaceForm.edit.preview')}
          </Link>
        </p>
        <div className="mt-6 grid items-start gap-x-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="flex min-w-0 flex-col gap-4" onFocus={onFocus} onBlur={onBlur}>
            {space.state === 'LISTED' && (
              <Notice tone="warn" title={t('spaceForm.public.title')}>
                <p>{t('spaceForm.public.text')}</p>
              </Notice>
            )}
            <SaveNotices />
            <LooksLike />
            <div className="border-t border-ink">
              {formSections.map((section, index) => (
                <SectionBox
                  key={section}
                  section={section}
                  open={open.includes(section)}
                  moreOpen={more.includes(section)}
                  onToggle={(on) => setOpen(section, on)}
                  onToggleMore={(on) => setMore(section, on)}
                  onNext={index < formSections.length - 1 ? () => next(section) : undefined}
                />
              ))}
              <PaperBoxes slug={space.slug} />
            </div>
          </div>
          <aside
            aria-label={t('spaceForm.readiness.title')}
            className="sticky top-20 hidden max-h-[calc(100dvh-6.5rem)] flex-col gap-4 rounded-lg border border-rule bg-raised p-5 lg:flex"
          >
            <h2 className="text-xl">{t('spaceForm.readiness.title')}</h2>
            <SaveState live />
            <Readiness />
          </aside>
        </div>
        <ReadinessBar />
      </div>
    </FormContext>
  );
};
