export { ProjectEffectModule } from './project-effect.module.ts';
