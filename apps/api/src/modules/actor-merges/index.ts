export { ActorMergesModule } from './actor-merges.module.ts';
