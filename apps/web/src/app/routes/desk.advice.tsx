export { default } from '../../features/brokerage/AdvicePage.tsx';
