export { default } from '../../features/suggestions/funnel/FunnelPage.tsx';
