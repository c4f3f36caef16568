export { default } from '../../features/administration/RetentionPage.tsx';
