export { default } from '../../features/transparency/TransparencyPage.tsx';
