import { z } from 'zod';
import { webUrl } from '../shared/contact-schemas.ts';
import { id } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { line } from '../shared/text.ts';
import type { IndicatorFacts } from './effect.ts';

/** Bounds of what a value rests on. */
export const evidenceBounds = { most: 10, title: 150 } as const;

/** A file of the project, or a link with a name. A file says itself who may read it. */
export const evidenceInput = z
  .object({
    fileId: id.nullish(),
    url: webUrl.nullish(),
    title: line({ min: 0, max: evidenceBounds.title }).default(''),
    isPublic: z.boolean().default(false),
  })
  .check((context) => {
    const { fileId, url, title } = context.value;
    if (!fileId === !url) report(context, url, fileId ? 'invalid_choice' : 'required', {}, ['url']);
    if (url && title.length < 2) report(context, title, 'required', {}, ['title']);
  });
export type EvidenceInput = z.output<typeof evidenceInput>;

/** Who sees a piece of evidence among those who see the effect: in the room all of it, outside what is public. */
export const canSeeEvidence = (
  project: { rights: unknown },
  evidence: { isPublic: boolean; url: string | null },
): boolean => project.rights !== null || (evidence.isPublic && evidence.url !== null);

/** Whether a partner's word rests on it: without it the value has to be confirmed anew. */
export const isConfirmedOn = (
  { confirmedAt }: Pick<IndicatorFacts, 'confirmedAt'>,
  { addedAt }: { addedAt: string },
): boolean => confirmedAt !== null && addedAt <= confirmedAt;
