export { default } from '../../features/imports/ImportPage.tsx';
