/** States of a space's file. */
export const spaceStates = ['draft', 'ready', 'listed', 'withdrawn', 'archived'] as const;
export type SpaceState = (typeof spaceStates)[number];

export const ownerTypes = ['municipal', 'state', 'private', 'church', 'association', 'other'] as const;
export type OwnerType = (typeof ownerTypes)[number];

export const legalRoutes = [
  'open_call',
  'direct_agreement',
  'free_use',
  'private_contract',
  'agency_sublease',
] as const;
export type LegalRoute = (typeof legalRoutes)[number];

export const conditions = ['ready', 'light_works', 'major_works', 'shell', 'unsafe'] as const;
export type Condition = (typeof conditions)[number];

export const worksPayers = ['owner', 'tenant', 'shared', 'negotiable'] as const;
export type WorksPaidBy = (typeof worksPayers)[number];

export const heatings = ['none', 'gas', 'electric', 'district', 'wood', 'heat_pump', 'other'] as const;
export type Heating = (typeof heatings)[number];

export const internets = ['none', 'copper', 'cable', 'fibre', 'mobile'] as const;
export type Internet = (typeof internets)[number];

export const wcKinds = ['none', 'shared', 'own'] as const;
export type WcKind = (typeof wcKinds)[number];

export const stepFreeGrades = ['yes', 'partly', 'no'] as const;
export type StepFree = (typeof stepFreeGrades)[number];

export const heritages = ['none', 'protected_area', 'listed_building', 'monument'] as const;
export type Heritage = (typeof heritages)[number];

export const asbestosFindings = ['unknown', 'none', 'present'] as const;
export type Asbestos = (typeof asbestosFindings)[number];

export const rentModes = ['market', 'reduced', 'running_costs', 'free'] as const;
export type RentMode = (typeof rentModes)[number];

export const vatModes = ['included', 'excluded', 'exempt'] as const;
export type VatMode = (typeof vatModes)[number];

export const energyExemptions = [
  'short_term',
  'small_building',
  'protected_building',
  'workshop_or_storage',
] as const;
export type EnergyExemption = (typeof energyExemptions)[number];

/** Sections of the file, in the order of the form. */
export const spaceSections = [
  'identity',
  'legal',
  'physical',
  'condition',
  'utilities',
  'access',
  'protection',
  'use',
  'term',
  'money',
  'energy',
  'media',
] as const;
export type SpaceSection = (typeof spaceSections)[number];

/** Orders of the search. */
export const spaceSorts = ['relevance', 'distance', 'newest', 'area_asc', 'area_desc', 'price_asc'] as const;
export type SpaceSort = (typeof spaceSorts)[number];

/** Common grounds for taking a space off the list; offered as a start for one's own words. */
export const withdrawalReasons = ['let', 'own_use', 'works', 'sold', 'unsafe', 'other'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];
