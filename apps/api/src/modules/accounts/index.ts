export { AccountsModule } from './accounts.module.ts';
export { newSecretToken, hashToken } from './secret-token.ts';
export { SetupService } from './setup.service.ts';
export { PersonCard, PlatformRole, ViewerModel } from './viewer.model.ts';
export { MailedViewers } from './mailed-viewers.repository.ts';
export { SessionsService } from './sessions.service.ts';
export { ProvePassword } from './prove-password.service.ts';
