export { default } from '../../features/administration/RulesPage.tsx';
