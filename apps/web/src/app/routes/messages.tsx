export { default } from '../../features/messaging/MessagesPage.tsx';
