export { default } from '../../features/project-room/meetings/MeetingsPage.tsx';
