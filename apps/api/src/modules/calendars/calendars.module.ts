import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { CalendarAddresses } from './calendar-addresses.service.ts';
import { CalendarsController } from './calendars.controller.ts';
import { CalendarsRepository } from './calendars.repository.ts';
import { CalendarsResolver } from './calendars.resolver.ts';

/** What is coming up for a person, in the calendar that they use anyway. */
@Module({
  imports: [AccountsModule],
  controllers: [CalendarsController],
  providers: [CalendarsRepository, CalendarAddresses, CalendarsResolver],
})
export class CalendarsModule {}
