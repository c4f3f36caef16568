export { ExportsModule } from './exports.module.ts';
export type { Cell, ExportedList, Say } from './exported-list.ts';
export { formatOf, sayTo, sendList } from './send-list.ts';
