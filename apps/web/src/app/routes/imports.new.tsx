export { default } from '../../features/imports/NewImportPage.tsx';
