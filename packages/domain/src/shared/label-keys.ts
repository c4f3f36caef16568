/*
 * Names of labels in the catalogues. The words themselves stand in packages/i18n/messages.
 */

/** Key of the label of an enum's value: `('spaceState', 'LISTED')` gives `domain.spaceState.listed`. */
export const enumLabelKey = (enumName: string, value: string): string =>
  `domain.${enumName}.${value.toLowerCase()}`;

/** Key of the label of a field of the vacant-space file. */
export const fieldLabelKey = (field: string): string => `domain.field.${field}`;

/** Key of the heading of a section of the file. */
export const sectionLabelKey = (section: string): string => `domain.section.${section.toLowerCase()}`;

/** Key of one part of a next step's text. */
export const stepLabelKey = (code: string, part: 'title' | 'body' | 'action'): string =>
  `steps.${code.toLowerCase()}.${part}`;

/** Key of the sentence for an error code. */
export const errorKey = (code: string): string => `errors.${code}`;
