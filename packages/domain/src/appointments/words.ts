/** Where an appointment is held: at the centre, over a line, or where the one who asks is. */
export const appointmentWays = ['place', 'online', 'visit'] as const;
export type AppointmentWay = (typeof appointmentWays)[number];

/** How an appointment stands. */
export const appointmentStates = ['booked', 'done', 'no_show', 'cancelled'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** What an adviser's calendar says otherwise than the weekly hours. */
export const exceptionKinds = ['away', 'extra'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** Apart from the schemas, so that a page can bound its fields without carrying the library of schemas. */
export const serviceBounds = {
  ...{ services: 40, title: 120, text: 2000, price: 100_000_000 },
  ...{ leastMinutes: 10, mostMinutes: 480 },
} as const;

export const hoursBounds = {
  ...{ spans: 40, exceptions: 100, place: 200, link: 500 },
  ...{ noticeHours: 24 * 30, horizonDays: 365, buffer: 240, exceptionDays: 366 },
} as const;

export const appointmentBounds = {
  ...{ topic: 160, note: 2000, place: 200, words: 1000 },
  /** Days of free times that are shown at once. */
  days: 62,
  /** Coming ones that a person may have with one centre. */
  coming: 8,
  /** Free times that are told to somebody who came too late. */
  next: 6,
} as const;

/** What somebody who never set anything begins with. */
export const usualHours = { noticeHours: 24, horizonDays: 60, bufferMinutes: 15 } as const;
