import {
  fieldsOfSection,
  isFieldRequired,
  isFilled,
  type PublishableSpace,
  type RequiredRule,
  type SpaceFieldName,
  spaceFields,
  type SpaceSection,
} from '@kvart/domain/spaces';

/** The order in which people know the answers: what they see first, papers last. */
export const formSections: readonly SpaceSection[] = [
  'identity',
  'physical',
  'condition',
  'use',
  'term',
  'money',
  'energy',
  'access',
  'utilities',
  'protection',
  'legal',
  'media',
];

const alsoInFront: readonly SpaceFieldName[] = [
  'description',
  'extensionPossible',
  'energyExemption',
  'contactPhone',
  'rooms',
];

/** Rules that leave a field aside where they do not hold. */
const onlyForSome: readonly RequiredRule[] = ['if_municipal', 'if_protected'];

export interface SectionFields {
  front: SpaceFieldName[];
  /** Tucked away until somebody wants to say more. */
  more: SpaceFieldName[];
}

/** Which fields of a section stand in front for this very space. */
export const splitSection = (section: SpaceSection, space: PublishableSpace): SectionFields => {
  const fields = fieldsOfSection(section);
  const inFront = (field: SpaceFieldName) =>
    alsoInFront.includes(field) ||
    (onlyForSome.includes(spaceFields[field].required)
      ? isFieldRequired(space, field)
      : spaceFields[field].required !== 'never');
  const front = fields.filter(inFront);
  const more = fields.filter((field) => !inFront(field));
  // A section without required answers shows what it has.
  return front.length === 0 ? { front: more, more: [] } : { front, more };
};

/** How many of the answers that publishing needs are there. */
export const countNeeded = (section: SpaceSection, space: PublishableSpace) => {
  const needed = fieldsOfSection(section).filter((field) => isFieldRequired(space, field));
  return { total: needed.length, given: needed.filter((field) => isFilled(space, field)).length };
};
