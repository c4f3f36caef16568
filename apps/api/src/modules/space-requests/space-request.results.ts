import { resultUnion } from '../../platform/errors/index.ts';
import { SpaceProposal } from './proposal.model.ts';
import { SpaceRequest } from './space-request.model.ts';

const request = () => SpaceRequest;
const proposal = () => SpaceProposal;

export const CreateSpaceRequestResult = resultUnion('CreateSpaceRequestResult', request);
export const SaveSpaceRequestResult = resultUnion('SaveSpaceRequestResult', request);
export const TakeSpaceRequestStepResult = resultUnion('TakeSpaceRequestStepResult', request);
export const SeeProposalsResult = resultUnion('SeeProposalsResult', request);
export const ProposeSpaceResult = resultUnion('ProposeSpaceResult', proposal);
export const AnswerProposalResult = resultUnion('AnswerProposalResult', proposal);
