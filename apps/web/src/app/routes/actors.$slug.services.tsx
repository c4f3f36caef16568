export { default } from '../../features/appointments/ServicesPage.tsx';
