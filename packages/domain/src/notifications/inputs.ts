import { z } from 'zod';
import { id } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { minuteOfDay } from './quiet-hours.ts';
import { mailRhythms } from './rhythm.ts';
import { muteKinds, muteSpans, notificationTypes } from './types.ts';

const timeOfDay = z.string().transform((raw, context) => {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(raw)) return minuteOfDay(raw);
  report(context, raw, 'invalid_format');
  return z.NEVER;
});

const quietHours = z.object({ from: timeOfDay, to: timeOfDay }).check((context) => {
  const { from, to } = context.value;
  if (from === to) report(context, context.value, 'invalid_choice', {}, ['to']);
});

const choice = z.object({
  type: z.enum(notificationTypes),
  inApp: z.boolean(),
  mail: z.boolean(),
  push: z.boolean(),
});

/** Changing how one hears of things; what is absent stays, quiet hours of `null` end. */
export const changeNotificationSettingsInput = z.object({
  rhythm: z.enum(mailRhythms).nullish(),
  quietHours: quietHours.nullable().optional(),
  choices: z.array(choice).max(notificationTypes.length).nullish(),
});
export type ChangeNotificationSettingsInput = z.output<typeof changeNotificationSettingsInput>;

/** Lines that were read: some, all about one thing, or all. */
export const readNotificationsInput = z.object({
  ids: z.array(id).max(100).nullish(),
  subject: z.object({ type: z.string().regex(/^[a-z_]{1,40}$/), id }).nullish(),
  all: z.boolean().nullish(),
});
export type ReadNotificationsInput = z.output<typeof readNotificationsInput>;

/** Silencing what a line is about, who caused it, or all lines like it. */
export const muteNotificationsInput = z.object({
  notificationId: id,
  what: z.enum(muteKinds),
  span: z.enum(muteSpans),
});

const base64Url = (min: number, max: number) =>
  z.string().check((context) => {
    const { value } = context;
    if (!/^[\w-]+={0,2}$/.test(value) || value.length < min || value.length > max)
      report(context, value, 'invalid_choice');
  });

/** A browser that can be pushed to, as its `PushSubscription` says. */
export const addPushDeviceInput = z.object({
  endpoint: z.string().max(1000),
  p256dh: base64Url(80, 100),
  auth: base64Url(16, 40),
});
export type AddPushDeviceInput = z.output<typeof addPushDeviceInput>;
