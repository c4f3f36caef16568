export { default } from '../../features/suggestions/ForYouPage.tsx';
