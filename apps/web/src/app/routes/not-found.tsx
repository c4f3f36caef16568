export { default } from '../../features/shell/NotFoundPage.tsx';
