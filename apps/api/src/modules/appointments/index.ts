export { AppointmentsModule } from './appointments.module.ts';
