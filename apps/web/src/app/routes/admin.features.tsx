export { default } from '../../features/administration/FeaturesPage.tsx';
