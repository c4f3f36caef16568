export { default } from '../../features/spaces/MergePage.tsx';
