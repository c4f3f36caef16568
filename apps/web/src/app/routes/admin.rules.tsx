export { default } from '../../features/administration/RulesEditPage.tsx';
