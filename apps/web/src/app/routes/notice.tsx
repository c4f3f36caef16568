export { default } from '../../features/desk/NoticePage.tsx';
