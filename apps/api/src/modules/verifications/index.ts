export { VerificationsModule } from './verifications.module.ts';
