import { fileUrl } from '../../platform/files/index.ts';
import type { Image } from '../../platform/graphql/index.ts';
import type { PhotoRow } from './space-row.ts';

/** A stored picture as the API answers it. */
export function toImage({ id, alt, licence, fileId, variants, width, height, blur }: PhotoRow): Image {
  return {
    ...{ id, alt, licence },
    width: width ?? 0,
    height: height ?? 0,
    blur: blur ?? '',
    variants: variants.map((size) => ({ width: size, url: fileUrl(fileId, size) })),
  };
}
