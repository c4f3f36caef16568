export {
  type CalendarEntry,
  calendarFile,
  type CalendarMethod,
  type CalendarPerson,
} from './calendar-file.ts';
