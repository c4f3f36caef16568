export { default } from '../../features/appointments/BookingPage.tsx';
