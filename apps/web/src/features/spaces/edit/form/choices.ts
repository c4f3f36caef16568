import {
  asbestosFindings,
  conditions,
  energyExemptions,
  heatings,
  heritages,
  internets,
  legalRoutes,
  ownerTypes,
  rentModes,
  stepFreeGrades,
  vatModes,
  wcKinds,
  worksPayers,
} from '@kvart/domain/spaces';
import { visibilities } from '@kvart/domain/actors';
import type { FormField } from '../file/values.ts';

/** The answers of each field that is chosen from a list. */
export const choices: Partial<Record<FormField, readonly string[]>> = {
  ownerType: ownerTypes,
  legalRoute: legalRoutes,
  condition: conditions,
  worksPaidBy: worksPayers,
  heating: heatings,
  internet: internets,
  wc: wcKinds,
  stepFree: stepFreeGrades,
  heritage: heritages,
  asbestos: asbestosFindings,
  rentMode: rentModes,
  vat: vatModes,
  energyExemption: energyExemptions,
  contactVisibility: visibilities,
};

/** Shown as tiles with a sentence each, since the choice needs explaining. */
export const asTiles: readonly FormField[] = ['condition', 'rentMode', 'legalRoute', 'stepFree', 'heritage'];
