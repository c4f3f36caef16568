export { default } from '../../features/project-room/decisions/DecisionsPage.tsx';
