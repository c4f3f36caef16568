import { resultUnion } from '../../platform/errors/index.ts';
import { Space } from './space.model.ts';

const space = () => Space;

export const CreateSpaceResult = resultUnion('CreateSpaceResult', space);
export const SaveSpaceResult = resultUnion('SaveSpaceResult', space);
export const MarkSpaceReadyResult = resultUnion('MarkSpaceReadyResult', space);
export const PublishSpaceResult = resultUnion('PublishSpaceResult', space);
export const ConfirmSpaceResult = resultUnion('ConfirmSpaceResult', space);
export const WithdrawSpaceResult = resultUnion('WithdrawSpaceResult', space);
export const ArchiveSpaceResult = resultUnion('ArchiveSpaceResult', space);
export const ReopenSpaceResult = resultUnion('ReopenSpaceResult', space);
export const UpdatePhotoResult = resultUnion('UpdatePhotoResult', space);
export const MovePhotoResult = resultUnion('MovePhotoResult', space);
export const RemovePhotoResult = resultUnion('RemovePhotoResult', space);
export const RecordCheckResult = resultUnion('RecordCheckResult', space);
export const UpdateDocumentResult = resultUnion('UpdateDocumentResult', space);
export const MoveDocumentResult = resultUnion('MoveDocumentResult', space);
export const RemoveDocumentResult = resultUnion('RemoveDocumentResult', space);
export const SaveCalendarResult = resultUnion('SaveCalendarResult', space);
export const AddUnitResult = resultUnion('AddUnitResult', space);
export const SaveBuildingResult = resultUnion('SaveBuildingResult', space);
export const JoinBuildingResult = resultUnion('JoinBuildingResult', space);
export const LeaveBuildingResult = resultUnion('LeaveBuildingResult', space);
