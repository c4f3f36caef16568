import { createContext, useContext } from 'react';
import type { PublishableSpace, SpaceFieldName } from '@kvart/domain/spaces';
import type { FormField, Raw, Values } from '../file/values.ts';
import type { Saving } from '../saving/useSaving.ts';

/** What the controls of the form share. */
export interface FileForm {
  saving: Saving;
  values: Values;
  /** The file that the controls make up, with its pictures. */
  file: PublishableSpace;
  set: (field: FormField, value: Raw) => void;
  /** The sentence at a field, if something is wrong with it. */
  errorOf: (field: FormField) => string | undefined;
  isRequired: (field: SpaceFieldName) => boolean;
  /** Opens the section of a field and puts the focus there. */
  goTo: (field: SpaceFieldName) => void;
}

export const FormContext = createContext<FileForm | null>(null);

export const useFileForm = (): FileForm => {
  const form = useContext(FormContext);
  if (!form) throw new Error('No file here: put the control into the form of a space');
  return form;
};

/** Id of the control of a field; links and the summary lead there. */
export const controlId = (field: string): string => `space-${field}`;
