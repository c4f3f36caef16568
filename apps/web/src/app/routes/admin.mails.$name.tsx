export { default } from '../../features/administration/MailTextPage.tsx';
