export { default } from '../../features/appointments/OwnAppointmentsPage.tsx';
