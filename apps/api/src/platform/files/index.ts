export { DocumentPipeline } from './document-pipeline.ts';
export { FileAccess, type MayRead } from './file-access.ts';
export { FileRefused, type FileRefusal, fileStatus } from './file-refused.ts';
export { Files } from './files.ts';
export { Gate } from './gate.ts';
export { FilesModule } from './files.module.ts';
export { type NewPhoto, PhotoPipeline } from './photo-pipeline.ts';
export { PublicPictures } from './public-pictures.ts';
export { receiveFile, requireCsrf } from './receive-file.ts';
export {
  documentUrlSql,
  fileUrl,
  fileUrlSql,
  imageJsonSql,
  pdfMime,
  pdfUrl,
  type StoredFile,
} from './stored-file.ts';
