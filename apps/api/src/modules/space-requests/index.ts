export {
  ActorFits,
  type RequestAndSpaces,
  type SpaceAndRequests,
  type SpacesForActor,
} from './actor-fits.ts';
export { aroundKm } from './actor-fit.sql.ts';
export { FitCriterion } from './fit.model.ts';
export { requestNode } from './nodes.ts';
export { SpaceRequest } from './space-request.model.ts';
export type { SpaceRequestRow } from './space-request-row.ts';
export { SpaceRequestView, wantedOf } from './space-request-view.ts';
export { SpaceRequestsModule } from './space-requests.module.ts';
