export { default } from '../../features/saved-searches/UnsubscribePage.tsx';
