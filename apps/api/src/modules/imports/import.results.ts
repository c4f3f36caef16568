import { resultUnion } from '../../platform/errors/index.ts';
import { Import, ImportDiscarded } from './import.model.ts';

const success = () => Import;

export const RereadImportResult = resultUnion('RereadImportResult', success);
export const CheckImportResult = resultUnion('CheckImportResult', success);
export const StartImportResult = resultUnion('StartImportResult', success);
export const UndoImportResult = resultUnion('UndoImportResult', success);
export const DiscardImportResult = resultUnion('DiscardImportResult', () => ImportDiscarded);
