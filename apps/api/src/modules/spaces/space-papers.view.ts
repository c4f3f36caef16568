import type { Viewer } from '@kvart/domain/shared';
import { canSeeDocument, checkMatters, lacksEvidence } from '@kvart/domain/spaces';
import { fileUrl, pdfMime, pdfUrl } from '../../platform/files/index.ts';
import { toImage } from './space-image.ts';
import type { SpaceCheck, SpaceDocument } from './space-papers.model.ts';
import type { CheckRow, DocumentRow, SpaceRow } from './space-row.ts';

/** The documents of a space that the viewer may open. */
export const documentsOf = (row: SpaceRow, viewer: Viewer | null): SpaceDocument[] =>
  (row.documents ?? []).filter((document) => canSeeDocument(viewer, row, document)).map(toDocument);

/** A stored document as the API answers it. */
export function toDocument(row: DocumentRow): SpaceDocument {
  const { id, version, kind, title, language, visibility, addedAt, mime, bytes } = row;
  const isPdf = mime === pdfMime;
  return {
    ...{ id, version, kind, title, language, visibility, addedAt, mime, bytes },
    url: isPdf ? pdfUrl(row.fileId) : fileUrl(row.fileId, row.variants.at(-1) ?? 0),
    image: isPdf ? null : toImage({ ...row, alt: row.alt ?? title, licence: null }),
  };
}

/** All nine matters in their order; the papers behind them as far as the viewer may open them. */
export function checksOf(row: SpaceRow, viewer: Viewer | null): SpaceCheck[] {
  const documents = documentsOf(row, viewer);
  return checkMatters.map((matter) => {
    const check = row.checks?.find((one) => one.matter === matter) ?? unchecked(matter);
    return {
      ...check,
      personName: viewer ? check.personName : null,
      hasEvidence: check.documentId !== null,
      lacksEvidence: lacksEvidence(check),
      document: documents.find(({ id }) => id === check.documentId) ?? null,
    };
  });
}

const unchecked = (matter: CheckRow['matter']): CheckRow => ({
  matter,
  version: 0,
  state: 'not_checked',
  note: null,
  checkedAt: null,
  personName: null,
  actorName: null,
  documentId: null,
});
