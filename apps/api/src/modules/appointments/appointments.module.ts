import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/index.ts';
import { SuggestionsModule } from '../suggestions/index.ts';
import { AppointmentFileController } from './appointment-file.controller.ts';
import { AppointmentNotifications } from './appointment-notifications.ts';
import { AppointmentReminders } from './appointment-reminders.ts';
import { Slots } from './appointment-slots.ts';
import { AppointmentsRepository } from './appointments.repository.ts';
import { AppointmentsResolver } from './appointments.resolver.ts';
import { AppointmentsService } from './appointments.service.ts';
import { Bookings } from './bookings.service.ts';
import { AdviserHoursRepository } from './hours.repository.ts';
import { AdviserHoursResolver } from './hours.resolver.ts';
import { AdviserCalendars } from './hours.service.ts';
import { CentreServicesRepository } from './services.repository.ts';
import { CentreServicesResolver } from './services.resolver.ts';
import { CentreCatalogue } from './services.service.ts';

/** What support centres offer, and appointments with their advisers. */
@Module({
  imports: [NotificationsModule, SuggestionsModule],
  controllers: [AppointmentFileController],
  providers: [
    CentreServicesRepository,
    CentreCatalogue,
    CentreServicesResolver,
    AdviserHoursRepository,
    AdviserCalendars,
    AdviserHoursResolver,
    Slots,
    AppointmentsRepository,
    AppointmentsService,
    Bookings,
    AppointmentsResolver,
    AppointmentNotifications,
    AppointmentReminders,
  ],
})
export class AppointmentsModule {}
