export { default } from '../../features/onboarding/OnboardingPage.tsx';
