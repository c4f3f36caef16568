import ICAL from 'ical.js';

const errors = '__typename ... on UserError { code } ... on InvalidInput { issues { path code } }';
export const appointmentFields = `... on Appointment { id version sequence state startsAt endsAt way place link topic note words changedByName
  service { title { text } } actor { name } centre { name } adviserName personName isAdviser isLogged viewerCan { change close } }`;
const free = '... on SlotTaken { free { startsAt advisers { name } } }';
export const appointmentCalls = {
  hours: `mutation ($centreId: ID!, $version: Int!, $hours: AdviserHoursInput!) {
    result: saveAdviserHours(centreId: $centreId, version: $version, hours: $hours) { ${errors} ... on AdviserHours { version timeZone hours { weekday } } } }`,
  book: `mutation ($input: BookAppointmentInput!) { result: bookAppointment(input: $input) { ${errors} ${appointmentFields} ${free} } }`,
  move: `mutation ($id: ID!, $version: Int!, $startsAt: DateTime!, $words: Text) {
    result: moveAppointment(id: $id, version: $version, startsAt: $startsAt, words: $words) { ${errors} ${appointmentFields} ${free} } }`,
  cancel: `mutation ($id: ID!, $version: Int!, $words: Text) {
    result: cancelAppointment(id: $id, version: $version, words: $words) { ${errors} ${appointmentFields} } }`,
  close: `mutation ($id: ID!, $version: Int!, $came: Boolean!) {
    result: closeAppointment(id: $id, version: $version, came: $came) { ${errors} ${appointmentFields} } }`,
};
/** What a change answers, as far as specs look at it. */
export interface AppointmentAnswer {
  __typename: string;
  code?: string;
  id: string;
  version: number;
  sequence: number;
  state: string;
  startsAt: string;
  free?: { startsAt: string }[];
  isLogged: boolean;
}
const allWeek = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 720 }));
/** Hours from nine to twelve on every day. */
export const hoursForm = (more: object = {}) => ({
  ...{ timeZone: 'UTC', hours: allWeek, exceptions: [], noticeHours: 0, horizonDays: 60, bufferMinutes: 15 },
  ...{ place: 'Glavni trg 1, Kamnik', link: 'https://meet.example/kamnik', ...more },
});
/** The entry that a calendar file holds, read by another library. */
export const entryOf = (file: string) => {
  const component = new ICAL.Component(ICAL.parse(file));
  const { uid, sequence, location, startDate } = new ICAL.Event(
    component.getFirstSubcomponent('vevent') as ICAL.Component,
  );
  const start = startDate.toJSDate().toISOString();
  return { method: component.getFirstPropertyValue('method'), uid, sequence, location, start };
};
