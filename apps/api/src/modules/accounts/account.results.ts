import { Done, resultUnion } from '../../platform/errors/index.ts';
import { ViewerModel } from './viewer.model.ts';

const viewer = () => ViewerModel;
const done = () => Done;

export const SetUpFirstAdminResult = resultUnion('SetUpFirstAdminResult', viewer, 'Viewer');
export const SignUpResult = resultUnion('SignUpResult', done);
export const ResendConfirmationResult = resultUnion('ResendConfirmationResult', done);
export const ConfirmEmailResult = resultUnion('ConfirmEmailResult', viewer, 'Viewer');
export const SignInResult = resultUnion('SignInResult', viewer, 'Viewer');
export const SignOutResult = resultUnion('SignOutResult', done);
export const RequestPasswordResetResult = resultUnion('RequestPasswordResetResult', done);
export const ResetPasswordResult = resultUnion('ResetPasswordResult', viewer, 'Viewer');
export const ChangePasswordResult = resultUnion('ChangePasswordResult', done);
export const ChangeEmailResult = resultUnion('ChangeEmailResult', viewer, 'Viewer');
export const UpdateAccountResult = resultUnion('UpdateAccountResult', viewer, 'Viewer');
export const RevokeSessionResult = resultUnion('RevokeSessionResult', done);
export const RevokeOtherSessionsResult = resultUnion('RevokeOtherSessionsResult', done);
