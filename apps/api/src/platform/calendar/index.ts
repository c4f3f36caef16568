export {
  type CalendarEntry,
  calendarFile,
  type CalendarMethod,
  type CalendarPerson,
} from './calendar-file.ts';
export { calendarFeed, type CalendarItem } from './calendar-feed.ts';
export { type CalendarReader, type CalendarSource, CalendarSources } from './calendar-sources.ts';
export { CalendarModule } from './calendar.module.ts';
