export { default } from '../../features/freshness/ConfirmSpacePage.tsx';
