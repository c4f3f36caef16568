export { default } from '../../features/imports/ImportsPage.tsx';
