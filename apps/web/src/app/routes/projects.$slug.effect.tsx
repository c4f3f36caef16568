export { default } from '../../features/project-effect/EffectPage.tsx';
