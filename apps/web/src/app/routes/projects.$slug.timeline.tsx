export { default } from '../../features/project-room/timeline/TimelinePage.tsx';
