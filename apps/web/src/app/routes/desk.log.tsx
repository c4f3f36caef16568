export { default } from '../../features/desk/LogPage.tsx';
