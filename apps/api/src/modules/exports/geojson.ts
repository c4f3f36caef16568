import type { ExportedList } from './exported-list.ts';

/**
 * The list as one FeatureCollection after RFC 7946: longitude first, WGS 84, rows without a point with `geometry`
 * null. Values are raw, under keys that are the same in every language.
 */
export async function* geojson<Node>(
  { columns, batches, total, ...list }: ExportedList<Node>,
  { rows }: { rows: number },
): AsyncGenerator<string> {
  // A member of our own, as the standard allows: says that this is not all.
  const cut = total > rows ? `"truncated":{"rows":${rows},"of":${total}},` : '';
  yield `{"type":"FeatureCollection",${cut}"features":[`;
  let first = true;
  for await (const batch of batches) {
    const features = batch.map((node) => {
      const at = list.point(node);
      return JSON.stringify({
        type: 'Feature',
        id: list.id(node),
        geometry: at && { type: 'Point', coordinates: [at.lon, at.lat] },
        properties: Object.fromEntries(columns.map((column) => [column.key, column.value(node)])),
      });
    });
    yield `${first ? '' : ','}\n${features.join(',\n')}`;
    first = false;
  }
  yield '\n]}\n';
}
