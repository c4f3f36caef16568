import { useFormat } from '../../../lib/i18n/I18n.tsx';

/** How large a file is, in words of the reader's language. */
export const useFileSize = () => {
  const format = useFormat();
  return (bytes: number): string =>
    bytes < 1_000_000
      ? format.number(Math.max(1, Math.round(bytes / 1000)), { style: 'unit', unit: 'kilobyte' })
      : format.number(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
};
