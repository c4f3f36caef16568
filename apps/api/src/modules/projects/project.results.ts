import { resultUnion } from '../../platform/errors/index.ts';
import { Project, ProjectLink } from './project.model.ts';

const project = () => Project;

export const CreateProjectResult = resultUnion('CreateProjectResult', project);
export const SaveProjectResult = resultUnion('SaveProjectResult', project);
export const ShareProjectResult = resultUnion('ShareProjectResult', project);
export const TakeProjectStepResult = resultUnion('TakeProjectStepResult', project);
export const PartnerResult = resultUnion('PartnerResult', project);
export const ProjectRoleResult = resultUnion('ProjectRoleResult', project);
export const IndicatorResult = resultUnion('IndicatorResult', project);
export const EndPartnerResult = resultUnion('EndPartnerResult', () => ProjectLink);
