/** A picture in the store, as the table `files` knows it. */
export interface StoredFile {
  id: string;
  kind: 'photo' | 'logo' | 'claim_document';
  mime: string;
  /** Of all variants together. */
  bytes: number;
  width: number | null;
  height: number | null;
  /** A few pixels as a data URI, shown until the picture is there. */
  blur: string | null;
  /** Widths that exist, ascending. */
  variants: number[];
  isPublic: boolean;
  uploadedById: string | null;
}

/** Where a variant is read: `/files/<id>/<width>.webp`. */
export const fileUrl = (id: string, width: number): string => `/files/${id}/${width}.webp`;
