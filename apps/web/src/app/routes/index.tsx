export { default } from '../../features/home/VisitorHomePage.tsx';
