export { default } from '../../features/project-room/work/WorkPage.tsx';
