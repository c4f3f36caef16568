import type { MessageKey } from '@kvart/i18n/client';
import type { SpaceFieldName } from '@kvart/domain/spaces';
import { useT } from '../../../../lib/i18n/I18n.tsx';
import type { FormField } from '../file/values.ts';
import { controlId, useFileForm } from './FormContext.ts';

/** Label, hint, mark and error of a field, as the controls of `packages/ui` take them. */
export const useFieldText = (field: FormField) => {
  const t = useT();
  const { errorOf, isRequired } = useFileForm();
  const steering = field === 'pointBlurred' || field === 'currency' || field === 'contactVisibility';
  const required = !steering && isRequired(field as SpaceFieldName);
  const hint = `spaceForm.hint.${field}`;
  return {
    id: controlId(field),
    label: useFieldLabel()(field),
    hint: t.has(hint) ? t(hint) : undefined,
    error: errorOf(field),
    mark: required ? t('spaceForm.needed') : undefined,
  };
};

/** The name of a field; shorter in the form where the section says the rest. */
export const useFieldLabel = () => {
  const t = useT();
  return (field: FormField | SpaceFieldName): string => {
    const own = `spaceForm.label.${field}`;
    return t(t.has(own) ? own : (`domain.field.${field}` as MessageKey));
  };
};

/** The name of an answer that is chosen from a list. */
export const useChoiceLabel = () => {
  const t = useT();
  return (field: FormField, value: string): string => {
    const group = choiceGroups[field] ?? field;
    const key = `domain.${group}.${value}`;
    return t.has(key) ? t(key) : value;
  };
};

/** Where the words of a list stand under another name than the field. */
const choiceGroups: Partial<Record<FormField, string>> = {
  wc: 'wcKind',
  vat: 'vatMode',
  contactVisibility: 'visibility',
};
