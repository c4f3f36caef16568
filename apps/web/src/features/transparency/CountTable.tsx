import { useFormat, useT } from '../../lib/i18n/I18n.tsx';

/** Counts of a kind, with a bar that shows how they compare. */
export const CountTable = ({
  title,
  rows,
}: {
  title: string;
  rows: readonly { name: string; label: string; count: number }[];
}) => {
  const t = useT();
  const format = useFormat();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  if (rows.length === 0) return null;
  return (
    <table className="mt-5 w-full border-collapse text-left tabular-nums">
      <caption className="pb-1 text-left font-semibold">{title}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('transparency.kind')}</th>
          <th scope="col">{t('transparency.count')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, label, count }) => (
          <tr key={name} className="border-t border-rule">
            <th scope="row" className="w-1/2 py-2 pr-3 font-normal break-words">
              {label}
            </th>
            <td className="py-2">
              <span className="flex items-center gap-3">
                <span className="w-10 shrink-0 text-right">{format.number(count)}</span>
                <span aria-hidden className="h-3 min-w-px flex-1">
                  <span
                    className="block h-full rounded-sm bg-accent"
                    style={{ width: `${Math.round((count / most) * 100)}%` }}
                  />
                </span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
