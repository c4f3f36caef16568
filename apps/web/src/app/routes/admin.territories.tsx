export { default } from '../../features/administration/TerritoriesPage.tsx';
