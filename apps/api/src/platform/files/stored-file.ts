/** A file in the store, as the table `files` knows it. */
export interface StoredFile {
  id: string;
  kind: 'photo' | 'logo' | 'claim_document' | 'document' | 'report_photo';
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

/** Where a PDF is read. */
export const pdfUrl = (id: string): string => `/files/${id}/document.pdf`;

/** Where a variant is read: `/files/<id>/<width>.webp`. */
export const fileUrl = (id: string, width: number): string => `/files/${id}/${width}.webp`;
