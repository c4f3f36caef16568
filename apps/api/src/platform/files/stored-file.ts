/** A file in the store, as the table `files` knows it. */
export interface StoredFile {
  id: string;
  kind:
    | 'photo'
    | 'logo'
    | 'claim_document'
    | 'document'
    | 'report_photo'
    | 'message_attachment'
    | 'expense_receipt'
    | 'story_picture'
    | 'project_file'
    | 'installation_logo'
    | 'update_picture'
    | 'verification_paper';
  mime: string;
  /** Of all variants together. */
  bytes: number;
  width: number | null;
  height: number | null;
  /** A few pixels as a data URI, shown until the picture is there. */
  blur: string | null;
  /** Widths that exist, ascending; none of a PDF, which is kept as it is. */
  variants: number[];
  /** What a document is called when it is downloaded. */
  name: string | null;
  isPublic: boolean;
  uploadedById: string | null;
}

export const pdfMime = 'application/pdf';

/** What is kept as it came, with the ending it is handed out under. Whatever can hold programs is not among it. */
export const documentEndings: readonly (readonly [mime: string, ending: string])[] = [
  [pdfMime, 'pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
];
const endings = new Map(documentEndings);

/** The ending of a document; undefined of pictures. */
export const endingOf = (mime: string): string | undefined => endings.get(mime);

/** Where a PDF is read. */
export const pdfUrl = (id: string): string => `/files/${id}/document.pdf`;

/** The same as an SQL expression. */
export const fileUrlSql = (id: string, width: string): string =>
  `'/files/' || ${id} || '/' || ${width} || '.webp'`;

/** A picture with all its sizes, as the API's `Image` has it: an SQL expression; `f` is the alias of `files`. */
export const imageJsonSql = (f: string, alt: string): string =>
  `json_build_object('id', ${f}.id, 'alt', ${alt}, 'licence', NULL, 'width', coalesce(${f}.width, 0),
    'height', coalesce(${f}.height, 0), 'blur', coalesce(${f}.blur, ''), 'variants',
    (SELECT coalesce(json_agg(json_build_object('width', w, 'url', ${fileUrlSql(`${f}.id`, 'w')}) ORDER BY w), '[]')
      FROM unnest(${f}.variants) AS w))`;

/** Where a file is read as it is, or the largest picture of it: an SQL expression; `f` is the alias of `files`. */
export const documentUrlSql = (f: string): string =>
  `'/files/' || ${f}.id || CASE ${documentEndings
    .map(([mime, ending]) => `WHEN ${f}.mime = '${mime}' THEN '/document.${ending}'`)
    .join(' ')} ELSE '/' || ${f}.variants[cardinality(${f}.variants)] || '.webp' END`;

/** Where a variant is read: `/files/<id>/<width>.webp`. */
export const fileUrl = (id: string, width: number): string => `/files/${id}/${width}.webp`;
