import { z } from 'zod';
import { email } from '../shared/contact-schemas.ts';
import { id, placeId } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { latitude, longitude } from '../shared/numbers.ts';
import { emptied, line, prose } from '../shared/text.ts';
import { versionedInput } from '../spaces/inputs.ts';
import { reportActions, reportSources, reportStates, vacancyLengths } from './states.ts';

/** What a visitor says about an empty unit. */
export const vacancyReportInput = z
  .object({
    placeId,
    address: emptied(line({ max: 200 })).optional(),
    lat: latitude.nullish(),
    lon: longitude.nullish(),
    formerUse: emptied(line({ max: 200 })).optional(),
    note: emptied(prose({ max: 1000 })).optional(),
    source: z.enum(reportSources),
    vacantFor: z.enum(vacancyLengths),
    email: emptied(email).optional(),
    /** The pictures may be shown to the public, with the space that the report becomes. */
    photosOpen: z.boolean().optional(),
  })
  .check((context) => {
    const { address, lat, lon } = context.value;
    if ((lat == null) !== (lon == null)) report(context, lat, 'point_incomplete', {}, ['point']);
    // A town alone finds no door.
    else if (lat == null && !address) report(context, address, 'required', {}, ['address']);
  });
export type VacancyReportInput = z.output<typeof vacancyReportInput>;

/** A step with a report. */
export const reportStepInput = versionedInput.extend({
  action: z.enum(reportActions),
  reason: prose({ min: 0, max: 1000 }).nullish(),
  spaceId: id.nullish(),
});

/** Which reports a list shows. */
export const reportStatesFilter = z.array(z.enum(reportStates)).max(reportStates.length).nullish();
