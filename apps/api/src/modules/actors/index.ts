export { actorJson } from './actor-json.sql.ts';
export { Actor, Contact, Sector, VerificationCheck, Visibility } from './actor.model.ts';
export { ActorParts, type PartSql } from './actor-parts.ts';
export { type ActorRow, ActorView, conceptIdsOf, type ShownActor } from './actor-view.ts';
export { DirectoryService } from './directory.service.ts';
export { Handover } from './handover.service.ts';
export { ActorsModule } from './actors.module.ts';
export { ActorsService } from './actors.service.ts';
export { MembersService } from './members.service.ts';
