import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPushDeviceInput,
  afterQuiet,
  changeNotificationSettingsInput,
  isNotificationType,
  isQuiet,
  knownZone,
  mailRhythms,
  mailTime,
  minuteOfDay,
  muteEnd,
  notificationTypes,
  planFor,
  pushTime,
  type Reach,
  thingTarget,
  timeOfDay,
  typeRules,
  wallTimeAt,
} from './index.ts';

const ljubljana = 'Europe/Ljubljana';
const night = { from: minuteOfDay('22:00'), to: minuteOfDay('07:00') };
const at = (iso: string) => new Date(iso);
const shown = (date: Date | null, zone = ljubljana) => {
  if (!date) return null;
  const { weekday, minute, day, month } = wallTimeAt(date, zone);
  return `${['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'][weekday]} ${day}.${month}. ${timeOfDay(minute)}`;
};

const zones = [
  ljubljana,
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'UTC',
];
const moments = fc.date({
  min: at('2026-01-01T00:00:00Z'),
  max: at('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const minutes = fc.integer({ min: 0, max: 1439 });
const quietHours = fc.record({ from: minutes, to: minutes });

describe('quiet hours', () => {
  it.each([
    ['2026-07-01T19:59:00Z', 'We 1.7. 21:59'],
    ['2026-07-01T20:00:00Z', 'Th 2.7. 07:00'],
    ['2026-07-02T04:59:00Z', 'Th 2.7. 07:00'],
    ['2026-07-02T05:00:00Z', 'Th 2.7. 07:00'],
    // Clocks go forward and back in these two nights.
    ['2027-03-27T23:00:00Z', 'Su 28.3. 07:00'],
    ['2026-10-24T22:00:00Z', 'Su 25.10. 07:00'],
  ])('a moment at %s waits until %s', (moment, end) => {
    expect(shown(afterQuiet(at(moment), night, ljubljana))).toBe(end);
  });

  it('end in time where clocks skip their end, and where they show it twice', () => {
    const early = { from: 0, to: minuteOfDay('02:30') };
    expect(shown(afterQuiet(at('2027-03-28T00:30:00Z'), early, ljubljana))).toBe('Su 28.3. 03:30');
    expect(shown(afterQuiet(at('2026-10-25T01:10:00Z'), early, ljubljana))).toBe('Su 25.10. 02:30');
  });

  it('by day, none, and empty ones', () => {
    const day = { from: 540, to: 1020 };
    expect(isQuiet(at('2026-07-01T10:00:00Z'), day, ljubljana)).toBe(true);
    expect(isQuiet(at('2026-07-01T15:00:00Z'), day, ljubljana)).toBe(false);
    expect(isQuiet(at('2026-07-01T10:00:00Z'), { from: 5, to: 5 }, ljubljana)).toBe(false);
    expect(afterQuiet(at('2026-07-01T10:00:00Z'), null, ljubljana)).toEqual(at('2026-07-01T10:00:00Z'));
  });

  it('are always over when they are said to be, within a day, in every zone', () => {
    fc.assert(
      fc.property(moments, quietHours, fc.constantFrom(...zones), (moment, quiet, zone) => {
        const end = afterQuiet(moment, quiet, zone);
        expect(isQuiet(end, quiet, zone)).toBe(false);
        expect(end.getTime()).toBeGreaterThanOrEqual(moment.getTime());
        expect(end.getTime() - moment.getTime()).toBeLessThanOrEqual(26 * 3_600_000);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the rhythm of mails', () => {
  const now = at('2026-07-01T10:20:30Z'); // Wednesday, 12:20
  it.each([
    ['at_once', null, 'We 1.7. 12:25'],
    ['at_once', { from: 720, to: 780 }, 'We 1.7. 13:00'],
    ['hourly', null, 'We 1.7. 13:00'],
    ['hourly', { from: 780, to: 830 }, 'We 1.7. 13:50'],
    ['daily', null, 'Th 2.7. 07:00'],
    ['daily', { from: 0, to: 480 }, 'Th 2.7. 08:00'],
    ['weekly', null, 'Mo 6.7. 07:00'],
    ['never', null, null],
  ] as const)('%s with quiet hours %j', (rhythm, quiet, expected) => {
    expect(shown(mailTime(now, 5, { rhythm, quiet, zone: ljubljana }))).toBe(expected);
  });

  it('takes the morning of the same day where it is still to come, and the full hour that it is', () => {
    const early = at('2026-07-06T04:00:00Z'); // Monday, 6:00
    const timing = { quiet: null, zone: ljubljana };
    expect(shown(mailTime(early, 0, { ...timing, rhythm: 'daily' }))).toBe('Mo 6.7. 07:00');
    expect(shown(mailTime(early, 0, { ...timing, rhythm: 'weekly' }))).toBe('Mo 6.7. 07:00');
    expect(shown(mailTime(early, 90, { ...timing, rhythm: 'weekly' }))).toBe('Mo 13.7. 07:00');
    expect(mailTime(early, 0, { ...timing, rhythm: 'hourly' })).toEqual(early);
  });

  it('never writes too early, in quiet hours, or later than the rhythm allows', () => {
    const longest = { at_once: 27, hourly: 28, daily: 52, weekly: 8 * 24 + 28 } as const;
    fc.assert(
      fc.property(
        moments,
        quietHours,
        fc.constantFrom(...zones),
        fc.constantFrom(...mailRhythms.filter((rhythm) => rhythm !== 'never')),
        fc.integer({ min: 0, max: 60 }),
        (moment, quiet, zone, rhythm, calm) => {
          const time = mailTime(moment, calm, { rhythm, quiet, zone });
          if (!time) throw new Error('There is a time.');
          expect(isQuiet(time, quiet, zone)).toBe(false);
          expect(time.getTime() - moment.getTime()).toBeGreaterThanOrEqual(calm * 60_000);
          expect(time.getTime() - moment.getTime()).toBeLessThanOrEqual(longest[rhythm] * 3_600_000);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('how something new reaches a person', () => {
  const now = at('2026-07-01T10:00:00Z');
  const reach: Reach = {
    rhythm: 'at_once',
    quiet: null,
    zone: 'UTC',
    choice: null,
    muted: false,
    hasDevice: true,
  };

  it('by what everybody begins with, after the calm time', () => {
    expect(planFor('message_received', reach, now)).toEqual({
      inApp: true,
      mailAt: at('2026-07-01T10:10:00Z'),
      pushAt: at('2026-07-01T10:01:00Z'),
    });
    expect(planFor('import_done', reach, now)).toEqual({ inApp: true, mailAt: null, pushAt: null });
  });

  it('by their own choice, without a push where there is no device', () => {
    const choice = { in_app: false, mail: true, push: true };
    expect(planFor('import_done', { ...reach, choice, hasDevice: false }, now)).toEqual({
      inApp: false,
      mailAt: at('2026-07-01T10:05:00Z'),
      pushAt: null,
    });
  });

  it('not at all where it is silenced, or every channel is off', () => {
    expect(planFor('mention', { ...reach, muted: true }, now)).toBeNull();
    const choice = { in_app: false, mail: false, push: false };
    expect(planFor('mention', { ...reach, choice }, now)).toBeNull();
    const mailOnly = { in_app: false, mail: true, push: false };
    expect(planFor('mention', { ...reach, choice: mailOnly, rhythm: 'never' }, now)).toBeNull();
  });

  it('pushes wait for the end of quiet hours too', () => {
    expect(pushTime(at('2026-07-01T21:59:30Z'), 1, { rhythm: 'at_once', quiet: night, zone: 'UTC' })).toEqual(
      at('2026-07-02T07:00:00Z'),
    );
  });
});

describe('the words of it', () => {
  it('have a rule for each type, and know no other', () => {
    expect(Object.keys(typeRules).sort()).toEqual([...notificationTypes].sort());
    expect(isNotificationType('mention')).toBe(true);
    expect(isNotificationType('toString')).toBe(false);
  });

  it('name things, times of day, zones and the end of a mute', () => {
    expect(thingTarget({ type: 'space', id: 's1' })).toBe('space:s1');
    expect(timeOfDay(minuteOfDay('07:05'))).toBe('07:05');
    expect(knownZone('Mars/Olympus')).toBe('UTC');
    expect(muteEnd('day', at('2026-07-01T10:00:00Z'))).toEqual(at('2026-07-02T10:00:00Z'));
    expect(muteEnd('forever', new Date())).toBeNull();
  });

  it('are read as they should be', () => {
    const read = changeNotificationSettingsInput.parse({ quietHours: { from: '22:00', to: '06:30' } });
    expect(read.quietHours).toEqual({ from: 1320, to: 390 });
    expect(changeNotificationSettingsInput.parse({ quietHours: null }).quietHours).toBeNull();
    for (const wrong of [
      { from: '24:00', to: '06:00' },
      { from: '7:00', to: '06:00' },
      { from: '07:00', to: '07:00' },
    ])
      expect(changeNotificationSettingsInput.safeParse({ quietHours: wrong }).success).toBe(false);
    const device = { endpoint: 'https://push.example/1', p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) };
    expect(addPushDeviceInput.safeParse(device).success).toBe(true);
    expect(addPushDeviceInput.safeParse({ ...device, auth: 'no base64!' }).success).toBe(false);
  });
});
