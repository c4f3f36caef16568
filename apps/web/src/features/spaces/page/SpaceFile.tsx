import { fieldsOfSection, spaceSections } from '@kvart/domain/spaces';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { shownElsewhere, useFieldValue } from './field-values.ts';
import type { SpacePagePartsFragment } from './SpacePage.gql.ts';

/** Everything else the file says, by its sections; what is empty is left out. */
export const SpaceFile = ({ space }: { space: SpacePagePartsFragment }) => {
  const t = useT();
  const value = useFieldValue(space);
  const sections = spaceSections
    .map((section) => ({
      section,
      rows: fieldsOfSection(section)
        .filter((field) => !shownElsewhere.includes(field))
        .flatMap((field) => {
          const text = value(field);
          return text === null ? [] : [{ field, text }];
        }),
    }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <div className="gap-x-10 sm:columns-2">
      {sections.map(({ section, rows }) => (
        <section key={section} aria-labelledby={`file-${section}`} className="mb-7 break-inside-avoid">
          <h3 id={`file-${section}`} className="border-t-2 border-ink pt-2 text-lg">
            {t(section === 'identity' ? 'spaces.section.register' : `domain.section.${section}`)}
          </h3>
          <dl className="mt-1">
            {rows.map(({ field, text }) => (
              <div
                key={field}
                className="flex justify-between gap-4 border-b border-rule py-1.5 last:border-0"
              >
                <dt className="text-soft">{t(`domain.field.${field}`)}</dt>
                <dd className="max-w-[62%] text-right whitespace-pre-line tabular-nums">{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
};
