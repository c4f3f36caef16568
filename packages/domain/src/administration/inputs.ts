import { z } from 'zod';
import { email, phone } from '../shared/contact-schemas.ts';
import { report } from '../shared/issue.ts';
import { whole } from '../shared/numbers.ts';
import { emptied, line, prose } from '../shared/text.ts';
import { accentIssues, colourShape } from './colours.ts';
import {
  featureNames,
  type FeatureSwitches,
  type Retention,
  retentionBounds,
  retentionNames,
} from './settings.ts';

const colour = z
  .string()
  .trim()
  .toLowerCase()
  .check((context) => {
    if (!colourShape.test(context.value)) report(context, context.value, 'invalid_format');
  });

const accent = z.object({ light: colour, dark: colour }).check((context) => {
  const { light, dark } = context.value;
  if (!colourShape.test(light) || !colourShape.test(dark)) return;
  for (const { params, path } of accentIssues({ light, dark }))
    report(context, context.value, 'too_little_contrast', params, path.slice(1));
});

/** What an installation is called and how it looks. The logo comes by a way of its own. */
export const identityInput = z.object({
  version: z.int(),
  name: emptied(line({ max: 40 })),
  operator: emptied(prose({ max: 1000 })),
  contactEmail: emptied(email),
  contactPhone: emptied(phone),
  accent: accent.nullable(),
});

const days = retentionNames.map((name) => {
  const { least, most } = retentionBounds[name];
  return [name, whole({ min: least, max: most })] as const;
});

export const featuresInput = z.object({
  version: z.int(),
  features: z.object(Object.fromEntries(featureNames.map((name) => [name, z.boolean()]))),
}) as unknown as z.ZodType<{ version: number; features: FeatureSwitches }>;

export const retentionInput = z.object({
  version: z.int(),
  days: z.object(Object.fromEntries(days)),
}) as unknown as z.ZodType<{ version: number; days: Retention }>;

/** Failed jobs to be tried again, by their numbers in the queue. */
export const retryJobsInput = z.object({
  ids: z
    .array(
      z.string().check((context) => {
        if (!/^[1-9]\d{0,17}$/.test(context.value)) report(context, context.value, 'invalid_id');
      }),
    )
    .min(1)
    .max(50),
});
