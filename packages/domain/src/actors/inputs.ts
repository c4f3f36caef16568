import { z } from 'zod';
import { mostConcepts } from '../shared/filter-bounds.ts';
import { boxInput, filterOf, placeRadius, searchText } from '../shared/filters.ts';
import { country } from '../shared/numbers.ts';
import { email, phone, webUrl } from '../shared/contact-schemas.ts';
import { conceptId, id, idList, placeId } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { localizedProse } from '../shared/localized.ts';
import { emptied, line } from '../shared/text.ts';
import { actorKinds, memberRoles, sectors, visibilities } from './kinds.ts';

/** An actor's name. */
export const actorName = line({ min: 2, max: 120 });

const language = z.string().check((context) => {
  if (!/^[a-z]{2,3}$/.test(context.value)) report(context, context.value, 'unknown_locale');
});

const needOrOffer = z.object({ conceptId, note: emptied(line({ max: 300 })).optional() });

const needsOrOffers = z
  .array(needOrOffer)
  .max(30)
  .check((context) => {
    const seen = new Set(context.value.map((item) => item.conceptId));
    if (seen.size < context.value.length) report(context, context.value, 'duplicate');
  });

const fields = {
  name: actorName,
  kind: z.enum(actorKinds),
  sector: z.enum(sectors),
  placeId: placeId.nullable(),
  about: localizedProse(4000),
  website: emptied(webUrl),
  languages: idList(language, 20),
  sectorIds: idList(conceptId, 20),
  offers: needsOrOffers,
  needs: needsOrOffers,
  email: emptied(email),
  phone: emptied(phone),
  address: emptied(line({ max: 200 })),
  emailVisibility: z.enum(visibilities),
  phoneVisibility: z.enum(visibilities),
  addressVisibility: z.enum(visibilities),
};

/** A change of a profile: what is absent stays, `null` empties. */
export const actorInput = z.object(fields).partial();
export type ActorInput = z.output<typeof actorInput>;

/** A new profile: a name and a kind are enough to begin. */
export const newActorInput = z.object(fields).partial().required({ name: true, kind: true });
export type NewActorInput = z.output<typeof newActorInput>;

/** An invitation by mail. */
export const inviteInput = z.object({ actorId: id, email, role: z.enum(memberRoles) });
export type InviteInput = z.output<typeof inviteInput>;

/** A change of somebody's role. */
export const changeRoleInput = z.object({ actorId: id, personId: id, role: z.enum(memberRoles) });

/** Filter of the directory; every part narrows it. */
export const actorFilterInput = filterOf({
  text: searchText,
  ...placeRadius,
  box: boxInput,
  kinds: z.array(z.enum(actorKinds)).max(actorKinds.length),
  sectors: z.array(z.enum(sectors)).max(sectors.length),
  concepts: idList(conceptId, mostConcepts),
  needs: idList(conceptId, mostConcepts),
  offers: idList(conceptId, mostConcepts),
  verified: z.boolean(),
  claimed: z.boolean(),
  country,
});
export type ActorFilter = z.output<typeof actorFilterInput>;
