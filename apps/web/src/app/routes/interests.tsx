export { default } from '../../features/interests/InterestsPage.tsx';
