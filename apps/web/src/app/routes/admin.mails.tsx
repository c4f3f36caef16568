export { default } from '../../features/administration/MailsPage.tsx';
