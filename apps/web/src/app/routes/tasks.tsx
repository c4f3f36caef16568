export { default } from '../../features/project-room/tasks/MyTasksPage.tsx';
