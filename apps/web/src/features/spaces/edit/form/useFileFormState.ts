import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FocusEvent } from 'react';
import {
  isFieldRequired,
  type PublishableSpace,
  type SpaceFieldName,
  spaceFields,
  type SpaceSection,
} from '@kvart/domain/spaces';
import { useLocale, useT } from '../../../../lib/i18n/I18n.tsx';
import { readFile } from '../file/read.ts';
import { type FormField } from '../file/values.ts';
import type { Saving } from '../saving/useSaving.ts';
import { controlId, type FileForm } from './FormContext.ts';
import { countNeeded, formSections, splitSection } from './sections.ts';

const focusable = 'input:not([hidden]), select, textarea, button';

const focusField = (field: string) => {
  const control = document.getElementById(controlId(field));
  if (!control) return;
  const inner = control.matches('fieldset, section, [role=group]')
    ? control.querySelector<HTMLElement>(focusable)
    : null;
  (inner ?? control).focus({ preventScroll: true });
  control.scrollIntoView({ block: 'center' });
};

const firstIncomplete = (file: PublishableSpace): SpaceSection =>
  formSections.find((section) => {
    const { given, total } = countNeeded(section, file);
    return given < total;
  }) ?? 'identity';

/** What is open, what is wrong, and the way to each field. */
export const useFileFormState = (saving: Saving) => {
  const t = useT();
  const { locale } = useLocale();
  const { values, sendable, space, set, state } = saving;
  const photos = space.photos;
  const file = useMemo<PublishableSpace>(
    () => ({ ...readFile(values, locale).file, photos }),
    [values, locale, photos],
  );
  const [open, setOpen] = useState<readonly SpaceSection[]>(() => [firstIncomplete(file)]);
  const [more, setMore] = useState<readonly SpaceSection[]>([]);
  const [active, setActive] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);

  const toggle = (change: typeof setOpen) => (section: SpaceSection, on: boolean) =>
    change((now) =>
      on ? [...now.filter((one) => one !== section), section] : now.filter((one) => one !== section),
    );
  const goTo = useCallback(
    (field: SpaceFieldName) => {
      // What steers another field stands beside it.
      const { section } = spaceFields[field] ?? spaceFields.title;
      setOpen((now) => (now.includes(section) ? now : [...now, section]));
      if (splitSection(section, file).more.includes(field))
        setMore((now) => (now.includes(section) ? now : [...now, section]));
      wanted.current = field;
      // Where everything is open already, nothing renders: the focus goes there at once.
      requestAnimationFrame(() => {
        if (wanted.current) focusField(wanted.current);
        wanted.current = null;
      });
    },
    [file],
  );
  useEffect(() => {
    const field = location.hash.replace(/^#(space-)?/, '');
    if (field in spaceFields) goTo(field as SpaceFieldName);
    // Once: an address leads to a field when the page opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, []);

  const form = useMemo<FileForm>(
    () => ({
      saving,
      values,
      file,
      set,
      goTo,
      isRequired: (field) => isFieldRequired(file, field),
      errorOf: (field: FormField) => {
        const refused = state.refused[field];
        if (refused) return refused;
        const issue = sendable.issues[field];
        // Half a word is no mistake yet: said once the person has left the field.
        if (issue) {
          const key = `errors.${issue.code}`;
          return active === field ? undefined : t(t.has(key) ? key : 'errors.invalid_format', issue.params);
        }
        return sendable.needed.includes(field) && active !== field
          ? t('spaceForm.neededWhilePublic')
          : undefined;
      },
    }),
    [saving, values, file, set, goTo, state.refused, sendable, active, t],
  );
  const nameOf = (target: EventTarget) =>
    (target as HTMLElement).closest<HTMLElement>('[data-field]')?.dataset.field ?? null;
  return {
    form,
    open,
    more,
    setOpen: toggle(setOpen),
    setMore: toggle(setMore),
    onFocus: (event: FocusEvent) => setActive(nameOf(event.target)),
    onBlur: () => setActive(null),
  };
};
