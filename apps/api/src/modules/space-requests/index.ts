export { SpaceRequestsModule } from './space-requests.module.ts';
