export { default } from '../../features/notifications/NotificationsPage.tsx';
