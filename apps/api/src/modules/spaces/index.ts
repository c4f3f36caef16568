export { Space } from './space.model.ts';
export { SpaceReads } from './space-reads.service.ts';
export { nodeRequest } from './space-request.ts';
export { SpacesService } from './spaces.service.ts';
export { SpacesModule } from './spaces.module.ts';
export { spaceColumns, type NodeRequest } from './space-node.sql.ts';
export type { SpaceRow } from './space-row.ts';
export { nameOf, type Reader, SpaceView, type ShownSpace } from './space-view.ts';
export type { SpaceListed } from './space-changes.service.ts';
