import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { fileTypeFromFile } from 'file-type';
import { v7 } from 'uuid';
import { FileRefused } from './file-refused.ts';
import { FileStore } from './file-store.ts';
import { documentKeyOf } from './files.ts';
import { FilesRepository } from './files.repository.ts';
import { Gate } from './gate.ts';
import { uploadLimits } from './limits.ts';
import { inspectOffice } from './office.ts';
import { inspectPdf } from './pdf.ts';
import { PhotoPipeline } from './photo-pipeline.ts';
import { endingOf, pdfMime, type StoredFile } from './stored-file.ts';

export interface NewDocument {
  uploadedById: string;
  /** What it is called when it is downloaded, without an ending. */
  name: string;
  /** The largest file taken, in bytes. */
  most: number;
  kind?: StoredFile['kind'];
  /** Whether files of office programs are taken too. */
  withOffice?: boolean;
}

/**
 * The way documents come into Kvart. A picture is written anew like every picture; a PDF or a file of an office program is
 * kept as it is once it is known to do nothing. Both are always private: whoever may read them is asked each time.
 */
@Injectable()
export class DocumentPipeline {
  // A PDF is looked through in memory.
  private readonly atWork = new Gate(
    uploadLimits.atOnce,
    uploadLimits.inHand,
    () => new FileRefused('uploads_busy'),
  );

  constructor(
    private readonly photos: PhotoPipeline,
    private readonly store: FileStore,
    private readonly repository: FilesRepository,
  ) {}

  /**
   * Takes a document in. Attach it to something within a day, or it is swept away.
   * @throws FileRefused with the reason, where it cannot be taken.
   */
  ingest(
    stream: Readable,
    { most, withOffice = false, kind = 'document', ...said }: NewDocument,
  ): Promise<StoredFile> {
    const document = { kind, ...said };
    return this.photos.receiving(stream, most, async (path) => {
      const type = await fileTypeFromFile(path).catch(() => undefined);
      const mime = type?.mime ?? '';
      if (mime === pdfMime || (withOffice && endingOf(mime)))
        return this.atWork.pass(() => this.keep(path, mime, document));
      if (!mime.startsWith('image/')) throw new FileRefused(withOffice ? 'attachment_type' : 'document_type');
      return this.photos.take(path, { isPublic: false, ...document });
    });
  }

  /** Bytes first, the row last: a row always has its bytes. */
  private async keep(
    path: string,
    mime: string,
    document: Pick<StoredFile, 'kind' | 'name' | 'uploadedById'>,
  ): Promise<StoredFile> {
    const bytes = await readFile(path);
    if (mime === pdfMime) inspectPdf(bytes);
    else await inspectOffice(path);
    const file: StoredFile = {
      id: v7(),
      ...document,
      mime,
      bytes: bytes.length,
      width: null,
      height: null,
      blur: null,
      variants: [],
      isPublic: false,
    };
    const key = documentKeyOf(file.id, mime);
    try {
      await this.store.put(key, bytes, mime);
      await this.repository.insert(file);
    } catch (error) {
      await this.store.remove(key).catch(() => undefined);
      throw error;
    }
    return file;
  }
}
