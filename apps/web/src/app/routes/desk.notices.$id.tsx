export { default } from '../../features/desk/DeskNoticePage.tsx';
