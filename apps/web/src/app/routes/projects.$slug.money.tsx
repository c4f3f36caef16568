export { default } from '../../features/project-room/money/MoneyPage.tsx';
