export { default } from '../../features/administration/LevelsPage.tsx';
