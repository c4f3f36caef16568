import { Done, EditConflict, resultUnion } from '../../platform/errors/index.ts';
import { Milestone, ProjectTask, WorkPackage } from './work.model.ts';

const edited = [EditConflict];

export const CreateWorkPackageResult = resultUnion('CreateWorkPackageResult', () => WorkPackage);
export const EditWorkPackageResult = resultUnion(
  'EditWorkPackageResult',
  () => WorkPackage,
  undefined,
  edited,
);
export const CreateMilestoneResult = resultUnion('CreateMilestoneResult', () => Milestone);
export const EditMilestoneResult = resultUnion('EditMilestoneResult', () => Milestone, undefined, edited);
export const CreateTaskResult = resultUnion('CreateTaskResult', () => ProjectTask);
export const EditTaskResult = resultUnion('EditTaskResult', () => ProjectTask, undefined, edited);
export const RemoveWorkResult = resultUnion('RemoveWorkResult', () => Done);
