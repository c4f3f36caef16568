export { default } from '../../features/brokerage/IntroductionsPage.tsx';
