export { default } from '../../features/shell/ImprintPage.tsx';
