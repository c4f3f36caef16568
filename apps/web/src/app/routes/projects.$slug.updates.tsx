export { default } from '../../features/project-room/updates/UpdatesPage.tsx';
