export { ExportsModule } from './exports.module.ts';
export { csv } from './csv.ts';
export type { Cell, ExportedList, Say } from './exported-list.ts';
export { xlsx } from './xlsx.ts';
