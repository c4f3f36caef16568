import { Menu, menuItemClass } from '@kvart/ui';
import { Download, FileSpreadsheet, FileText, MapPin } from 'lucide-react';
import { useLocation } from 'react-router';
import { useLocale, useT } from '../i18n/I18n.tsx';

/** The most rows the server puts into one file. */
const mostRows = 100_000;

const formats = [
  { ending: 'xlsx', label: 'exports.format.xlsx', Icon: FileSpreadsheet },
  { ending: 'csv', label: 'exports.format.csv', Icon: FileText },
  { ending: 'csv', label: 'exports.format.csvBom', Icon: FileText, bom: true },
  { ending: 'geojson', label: 'exports.format.geojson', Icon: MapPin },
] as const;

/** Takes the list of this page along, as the address describes it. Plain links: the browser saves what comes. */
export const ExportMenu = ({
  list,
  total,
  also = {},
}: {
  list: 'spaces' | 'actors' | 'interests';
  /** How many rows there are, where that is known. */
  total?: number;
  /** What the server has to know beside the address. */
  also?: Record<string, string>;
}) => {
  const t = useT();
  const { locale } = useLocale();
  const { search } = useLocation();
  const hrefOf = (ending: string, bom: boolean) => {
    const query = new URLSearchParams(search);
    for (const [name, value] of Object.entries({ ...also, lang: locale })) query.set(name, value);
    if (bom) query.set('bom', '1');
    return `/export/${list}.${ending}?${query}`;
  };
  return (
    <Menu
      trigger={
        <>
          <Download aria-hidden size={18} />
          {t('exports.menu.button')}
        </>
      }
      className="border border-edge bg-raised font-semibold"
    >
      {(close) => (
        <>
          <p className="max-w-64 px-3 py-2 text-sm text-soft">{t('exports.menu.hint')}</p>
          <ul>
            {formats.map(({ ending, label, Icon, ...more }) => (
              <li key={label}>
                <a href={hrefOf(ending, 'bom' in more)} download onClick={close} className={menuItemClass}>
                  <Icon aria-hidden size={18} className="shrink-0 text-accent" />
                  {t(label)}
                </a>
              </li>
            ))}
          </ul>
          {total !== undefined && total > mostRows && (
            <p className="max-w-64 px-3 py-2 text-sm text-soft">
              {t('exports.menu.cut', { count: mostRows })}
            </p>
          )}
        </>
      )}
    </Menu>
  );
};
