export { default } from '../../features/desk/DecisionPage.tsx';
