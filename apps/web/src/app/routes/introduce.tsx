export { default } from '../../features/suggestions/introduce/IntroducePage.tsx';
