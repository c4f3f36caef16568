import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, calendarFile } from './calendar-file.ts';

const entry: CalendarEntry = {
  ...{ method: 'REQUEST', uid: 'appointment-1@kvart.example', sequence: 2, timeZone: 'Europe/Ljubljana' },
  start: new Date('2027-03-26T08:00:00Z'),
  end: new Date('2027-03-26T08:45:00Z'),
  title: 'Advice; rooms, money – and "Žiga"',
  text: 'First line\nsecond, line\\with\r\nEND:VEVENT',
  place: 'Glavni trg 1, Kamnik',
  url: 'https://kvart.example/appointments/1',
  organizer: { name: 'Centre: "Kamnik"', email: 'centre@kvart.example' },
  attendees: [{ name: 'Ana Ž', email: 'ana@kvart.example' }],
};

const read = (change: Partial<CalendarEntry> = {}) => {
  const text = calendarFile({ ...entry, ...change });
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  return { text, calendar, component: events[0], event: new ICAL.Event(events[0]) };
};

describe('calendarFile', () => {
  it('is read by another library with all that was put in', () => {
    const { calendar, event, component, text } = read();
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event.uid).toBe(entry.uid);
    expect(event.sequence).toBe(2);
    expect(event.summary).toBe(entry.title);
    expect(event.location).toBe(entry.place);
    expect(event.description.replace(/\r\n/g, '\n')).toBe('First line\nsecond, line\\with\nEND:VEVENT');
    expect(component?.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(component?.getFirstPropertyValue('organizer')).toBe('mailto:centre@kvart.example');
    expect(component?.getFirstPropertyValue('attendee')).toMatch(/^mailto:ana@kvart.example$/i);
    expect(component?.getFirstPropertyValue('url')).toBe(entry.url);
    expect(component?.getFirstPropertyValue('dtstamp')).toBeTruthy();
    for (const row of text.split('\r\n')) expect(Buffer.byteLength(row)).toBeLessThanOrEqual(76);
  });

  // Nine o'clock in Ljubljana, on the working days before and after clocks go forward, and back.
  it.each([
    ['2027-03-26T08:00:00Z', 9],
    ['2027-03-29T07:00:00Z', 9],
    ['2026-10-23T07:00:00Z', 9],
    ['2026-10-26T08:00:00Z', 9],
  ])('keeps the instant %s over the change of clocks', (iso, hour) => {
    const start = new Date(iso);
    const { event } = read({ start, end: new Date(start.getTime() + 3_600_000) });
    expect(event.startDate.toJSDate()).toEqual(start);
    expect(event.duration.toSeconds()).toBe(3600);
    const clock = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', timeZone: 'Europe/Ljubljana' });
    expect(Number(clock.format(event.startDate.toJSDate()))).toBe(hour);
  });

  it('calls off under the same name with a higher number', () => {
    const { calendar, event, component } = read({ method: 'CANCEL', sequence: 3 });
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(component?.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.uid).toBe(entry.uid);
    expect(event.sequence).toBe(3);
  });

  it('refuses an end before the start', () => {
    expect(() => calendarFile({ ...entry, end: entry.start })).toThrow(RangeError);
  });
});
