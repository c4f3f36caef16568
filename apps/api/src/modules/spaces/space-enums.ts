import {
  asbestosFindings,
  checkMatters,
  checkStates,
  conditions,
  documentKinds,
  documentVisibilities,
  energyExemptions,
  heatings,
  heritages,
  internets,
  legalRoutes,
  ownerTypes,
  periodStates,
  rentModes,
  spaceReadinesses,
  spaceSorts,
  spaceStates,
  stepFreeGrades,
  vatModes,
  wcKinds,
  worksPayers,
} from '@kvart/domain/spaces';
import { enumOf } from '../../platform/graphql/index.ts';

export const SpaceState = enumOf('SpaceState', spaceStates);
export const SpaceSort = enumOf('SpaceSort', spaceSorts);
export const PeriodState = enumOf('PeriodState', periodStates);
export const OwnerType = enumOf('OwnerType', ownerTypes);
export const LegalRoute = enumOf('LegalRoute', legalRoutes);
export const Condition = enumOf('Condition', conditions);
export const WorksPaidBy = enumOf('WorksPaidBy', worksPayers);
export const Heating = enumOf('Heating', heatings);
export const Internet = enumOf('Internet', internets);
export const WcKind = enumOf('WcKind', wcKinds);
export const StepFree = enumOf('StepFree', stepFreeGrades);
export const Heritage = enumOf('Heritage', heritages);
export const Asbestos = enumOf('Asbestos', asbestosFindings);
export const RentMode = enumOf('RentMode', rentModes);
export const VatMode = enumOf('VatMode', vatModes);
export const EnergyExemption = enumOf('EnergyExemption', energyExemptions);
export const SpaceReadiness = enumOf('SpaceReadiness', spaceReadinesses);
export const CheckMatter = enumOf('CheckMatter', checkMatters);
export const CheckState = enumOf('CheckState', checkStates);
export const DocumentKind = enumOf('DocumentKind', documentKinds);
export const DocumentVisibility = enumOf('DocumentVisibility', documentVisibilities);
