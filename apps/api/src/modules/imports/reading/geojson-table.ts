import { importLimits, pointOfGeometry, type RowIssue } from '@kvart/domain/imports';
import { FileFailed } from './file-failed.ts';
import { featureTexts } from './geojson-features.ts';
import { fittedRow, namedHeader, type Table, type TableRow } from './table.ts';

interface Feature {
  id: string;
  properties: Record<string, unknown>;
  geometry: unknown;
}

const own = ['geometry.lat', 'geometry.lon'];

function readFeature(text: string): Feature | null {
  try {
    const { id, properties, geometry } = JSON.parse(text) as Partial<Feature>;
    return {
      id: typeof id === 'string' || typeof id === 'number' ? String(id) : '',
      properties: typeof properties === 'object' && properties !== null ? properties : {},
      geometry: geometry ?? null,
    };
  } catch {
    return null;
  }
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
};

/** The names of all properties, in the order in which they first appear. */
async function propertyNames(path: string): Promise<{ names: string[]; hasIds: boolean }> {
  const names = new Set<string>();
  let hasIds = false;
  let count = 0;
  for await (const text of featureTexts(path)) {
    count += 1;
    if (count > importLimits.rows) throw new FileFailed('too_many_rows', { max: importLimits.rows });
    const feature = readFeature(text);
    if (feature?.id) hasIds = true;
    for (const name of Object.keys(feature?.properties ?? {})) names.add(name);
    if (names.size > importLimits.columns - 3)
      throw new FileFailed('too_many_columns', { max: importLimits.columns });
  }
  if (count === 0) throw new FileFailed('no_rows');
  return { names: [...names], hasIds };
}

const broken = (code: string, level: RowIssue['level']): RowIssue => ({
  level,
  code,
  column: null,
  field: null,
  value: '',
});

async function* rows(path: string, names: readonly string[], hasIds: boolean): AsyncGenerator<TableRow> {
  const width = names.length + own.length + (hasIds ? 1 : 0);
  let rowNo = 1;
  for await (const text of featureTexts(path)) {
    rowNo += 1;
    const feature = readFeature(text);
    const point = feature && pointOfGeometry(feature.geometry);
    const values = names.map((name) => textOf(feature?.properties[name]));
    const place = point ? [String(point.lat), String(point.lon)] : ['', ''];
    const row = fittedRow(rowNo, [...(hasIds ? [feature?.id ?? ''] : []), ...values, ...place], width);
    const kept = row ?? { rowNo, cells: Array<string>(width).fill(''), issues: [] };
    if (!feature) kept.issues.push(broken('broken_geometry', 'error'));
    else if (feature.geometry === null) kept.issues.push(broken('no_geometry', 'warning'));
    else if (!point) kept.issues.push(broken('broken_geometry', 'error'));
    yield kept;
  }
}

/** Opens a collection of features: properties become columns, a shape becomes a point inside it. */
export async function openGeoJson(path: string): Promise<Table> {
  const { names, hasIds } = await propertyNames(path);
  const { header, renamed } = namedHeader([...(hasIds ? ['id'] : []), ...names, ...own]);
  return { format: 'geojson', header, renamed, rows: rows(path, names, hasIds) };
}
