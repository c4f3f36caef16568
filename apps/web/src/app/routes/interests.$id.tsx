export { default } from '../../features/interests/InterestPage.tsx';
