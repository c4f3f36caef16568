import { z } from 'zod';
import { sectors } from '../actors/kinds.ts';
import { id } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { contentLocales } from '../shared/locales.ts';
import { localizedLine, localizedProse } from '../shared/localized.ts';
import { currency, whole } from '../shared/numbers.ts';
import { appointmentWays, serviceBounds } from './words.ts';

/** One choice of each at most. */
const each = <T extends string>(values: readonly T[], min: number) =>
  z.array(z.enum(values)).check((context) => {
    const { value } = context;
    if (value.length < min) report(context, value, 'too_few', { min });
    if (new Set(value).size < value.length) report(context, value, 'duplicate');
  });

/** A service of a centre, as its advisers write it down. */
export const serviceInput = z
  .object({
    title: localizedLine(serviceBounds.title),
    text: localizedProse(serviceBounds.text),
    /** For whom; none stands for everybody. */
    sectors: each(sectors, 0),
    minutes: whole({ min: serviceBounds.leastMinutes, max: serviceBounds.mostMinutes }),
    /** In the smallest unit of the currency; none where it costs nothing. */
    price: whole({ min: 1, max: serviceBounds.price }).nullable(),
    currency: currency.nullable(),
    languages: each(contentLocales, 1),
    ways: each(appointmentWays, 1),
  })
  .check((context) => {
    const { title, price, currency: unit } = context.value;
    if (Object.keys(title).length === 0) report(context, title, 'required', undefined, ['title']);
    if (price !== null && unit === null) report(context, unit, 'required', undefined, ['currency']);
  })
  .transform((service) => ({ ...service, currency: service.price === null ? null : service.currency }));
export type ServiceInput = z.output<typeof serviceInput>;

export const saveServiceInput = z.object({
  id,
  centreId: id,
  /** 0 for a new one. */
  version: z.int(),
  service: serviceInput,
});

export const restServiceInput = z.object({ id, version: z.int(), isActive: z.boolean() });

/** The services of a centre in their new order, all of them. */
export const orderServicesInput = z.object({ centreId: id, ids: z.array(id).max(serviceBounds.services) });
