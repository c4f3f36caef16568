import type { MissingField } from '../shared/refusal.ts';
import { hasText } from '../shared/localized.ts';
import { type EnergyExemption, type SpaceSection, spaceSections } from './enums.ts';
import {
  fieldsOfSection,
  type RequiredRule,
  type SpaceFieldName,
  spaceFieldNames,
  spaceFields,
} from './fields.ts';
import type { PublishableSpace, SpaceFile } from './space-file.ts';

/** Terms of this length and longer need an energy class in an advert. */
export const energyTermMonths = 12;

/** Stand-alone buildings below this size are exempt from the energy class. */
export const smallBuildingM2 = 50;

/**
 * True where the use may last a year: an open end, a long term, or an extension, since successive
 * agreements with one tenant add up.
 */
export const mayLastAYear = (space: Pick<SpaceFile, 'maxMonths' | 'extensionPossible'>): boolean =>
  space.maxMonths === null || space.maxMonths >= energyTermMonths || space.extensionPossible === true;

/** Whether an exemption can hold for this file at all; the rest is for the owner to answer for. */
export const exemptionHolds = (
  exemption: EnergyExemption,
  space: Pick<SpaceFile, 'maxMonths' | 'extensionPossible' | 'usableM2'>,
): boolean => {
  if (exemption === 'short_term') return !mayLastAYear(space);
  if (exemption === 'small_building') return space.usableM2 === null || space.usableM2 < smallBuildingM2;
  return true;
};

/** True where rent by area is part of the price. */
export const asksRent = (space: Pick<SpaceFile, 'rentMode'>): boolean =>
  space.rentMode !== 'free' && space.rentMode !== 'running_costs';

/** True where the building itself is in a register of monuments; a protected area around it has no number. */
export const isProtected = (space: Pick<SpaceFile, 'heritage'>): boolean =>
  space.heritage === 'listed_building' || space.heritage === 'monument';

const isRequired: Record<RequiredRule, (space: PublishableSpace) => boolean> = {
  always: () => true,
  never: () => false,
  if_municipal: (space) => space.ownerType === 'municipal',
  if_protected: isProtected,
  if_rent_is_asked: asksRent,
  if_term_reaches_a_year: (space) =>
    mayLastAYear(space) && !(space.energyExemption && exemptionHolds(space.energyExemption, space)),
  one_of_mail_or_phone: (space) => !space.contactPhone,
};

const isGiven = (value: unknown) =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** Whether a field has an answer; a picture counts once all of them are described. */
export const isFilled = (space: PublishableSpace, field: SpaceFieldName): boolean => {
  switch (field) {
    case 'title':
    case 'description':
      return hasText(space[field]);
    case 'point':
      return space.lat !== null && space.lon !== null;
    case 'photos':
      return space.photos.length > 0 && space.photos.every(({ alt }) => alt.trim() !== '');
    default:
      return isGiven(space[field]);
  }
};

/** Whether the field has to be filled for this very space. */
export const isFieldRequired = (space: PublishableSpace, field: SpaceFieldName): boolean =>
  isRequired[spaceFields[field].required](space);

/** What is still needed before the space can be published, in the order of the form. */
export const missingToPublish = (
  space: PublishableSpace,
): (MissingField & { section: SpaceSection; field: SpaceFieldName })[] =>
  spaceFieldNames
    .filter((field) => isFieldRequired(space, field) && !isFilled(space, field))
    .map((field) => ({ section: spaceFields[field].section, field }));

export interface SectionCompleteness {
  section: SpaceSection;
  /** Fields with an answer, of all. */
  filled: number;
  total: number;
  /** Fields publishing waits for. */
  missing: SpaceFieldName[];
}

/** How far each section is. */
export const sectionCompleteness = (space: PublishableSpace): SectionCompleteness[] =>
  spaceSections.map((section) => {
    const fields = fieldsOfSection(section);
    return {
      section,
      filled: fields.filter((field) => isFilled(space, field)).length,
      total: fields.length,
      missing: fields.filter((field) => isFieldRequired(space, field) && !isFilled(space, field)),
    };
  });
