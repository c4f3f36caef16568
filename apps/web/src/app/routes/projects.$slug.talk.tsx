export { default } from '../../features/project-room/talk/TalkPage.tsx';
