export { default } from '../../features/desk/DeskPage.tsx';
