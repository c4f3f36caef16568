export { default } from '../../features/notifications/UnsubscribePage.tsx';
