import { Check, ChevronRight } from 'lucide-react';
import type { SpaceSection } from '@kvart/domain/spaces';
import { Button, Disclosure } from '@kvart/ui';
import { useT } from '../../../../lib/i18n/I18n.tsx';
import type { FormField } from '../file/values.ts';
import { MonthlyCost } from './MonthlyCost.tsx';
import { FieldFor } from './FieldFor.tsx';
import { useFileForm } from './FormContext.ts';
import { countNeeded, splitSection } from './sections.ts';

interface SectionBoxProps {
  section: SpaceSection;
  open: boolean;
  moreOpen: boolean;
  onToggle: (open: boolean) => void;
  onToggleMore: (open: boolean) => void;
  /** Closes this section and opens the next; absent in the last. */
  onNext?: () => void;
}

/** Where the section's heading is, for links and for the way to the next one. */
export const sectionId = (section: SpaceSection): string => `space-section-${section}`;

const Completeness = ({ section }: { section: SpaceSection }) => {
  const t = useT();
  const { file } = useFileForm();
  const { total, given } = countNeeded(section, file);
  if (total === 0) return <span className="text-sm text-faint">{t('spaceForm.section.optional')}</span>;
  if (given === total)
    return (
      <span className="flex items-center gap-1 text-sm font-semibold text-good">
        <Check aria-hidden size={17} />
        {t('spaceForm.section.done')}
      </span>
    );
  return (
    <span className="text-sm text-soft tabular-nums">{t('spaceForm.section.given', { given, total })}</span>
  );
};

/** One part of the file: closed it says how far it is, open it asks. */
export const SectionBox = ({ section, open, moreOpen, onToggle, onToggleMore, onNext }: SectionBoxProps) => {
  const t = useT();
  const { file, errorOf } = useFileForm();
  const { front, more } = splitSection(section, file);
  const wrong = [...front, ...more].some((field) => field !== 'photos' && errorOf(field as FormField));
  return (
    <details
      open={open}
      onToggle={(event) => onToggle(event.currentTarget.open)}
      className="group/section border-b border-ink"
    >
      <summary
        id={sectionId(section)}
        className="flex min-h-16 scroll-mt-20 list-none flex-wrap items-center gap-x-3 gap-y-0.5 py-3 [&::-webkit-details-marker]:hidden"
      >
        <ChevronRight
          aria-hidden
          size={20}
          className="shrink-0 transition-transform group-open/section:rotate-90"
        />
        <h2 className="min-w-0 flex-1 text-xl">{t(`domain.section.${section}`)}</h2>
        {wrong ? (
          <span className="text-sm font-semibold text-bad">{t('spaceForm.section.wrong')}</span>
        ) : (
          <Completeness section={section} />
        )}
      </summary>
      {open && (
        <div className="flex flex-col gap-7 pt-1 pb-8">
          <p className="max-w-text text-soft">{t(`spaceForm.about.${section}`)}</p>
          {front.map((field) => (
            <FieldFor key={field} field={field} />
          ))}
          {more.length > 0 && (
            <Disclosure
              summary={t('spaceForm.more', { count: more.length })}
              open={moreOpen}
              onToggle={onToggleMore}
              className="border-t"
            >
              {moreOpen && (
                <div className="flex flex-col gap-7 pt-2">
                  {more.map((field) => (
                    <FieldFor key={field} field={field} />
                  ))}
                </div>
              )}
            </Disclosure>
          )}
          {section === 'money' && <MonthlyCost />}
          {onNext && (
            <Button wide className="sm:w-auto sm:self-start" onClick={onNext}>
              {t('spaceForm.nextSection')}
            </Button>
          )}
        </div>
      )}
    </details>
  );
};
