export { default } from '../../features/project-room/files/FilesPage.tsx';
