import { drawMap } from './map-picture.ts';
import { type Spot, viewOf } from './map-view.ts';
import type { Basemap } from './basemap.ts';
import { look } from './look.ts';
import type { Paper } from './paper.ts';

interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Draws the surroundings of a space: towns, waters, borders, and where among them it is. */
export function drawSheetMap(
  paper: Paper,
  frame: Frame,
  { spot, basemap, alt }: { spot: Spot; basemap: Basemap; alt: string },
): void {
  const { x, y, width, height } = frame;
  const view = viewOf([spot], frame);
  const at = view.at(spot.lon, spot.lat);
  const map = drawMap(basemap, view, [at]);
  paper.drawing(alt, (doc) => {
    doc.rect(x, y, width, height).clip();
    doc.rect(x, y, width, height).fill(look.sea);
    doc.translate(x, y);
    if (map.land) doc.path(map.land).fill(look.paper);
    if (map.lakes) doc.path(map.lakes).fill(look.water);
    if (map.rivers) doc.path(map.rivers).lineWidth(1).stroke(look.water);
    if (map.borders) doc.path(map.borders).lineWidth(0.9).dash(4, { space: 2.5 }).stroke(look.faint).undash();
    for (const town of map.towns) doc.circle(town.x, town.y, 1.6).fill(look.faint);
    doc.font('sans').fillColor(look.soft);
    for (const { text, x: left, y: base, size } of map.labels)
      doc.fontSize(size * 0.78).text(text, left, base - size * 0.86, { lineBreak: false });
    doc.circle(...at, 8).fill(look.accent);
    doc.circle(...at, 2.6).fill(look.onAccent);
    doc.translate(-x, -y);
    doc.rect(x, y, width, height).lineWidth(1.4).stroke(look.rule);
  });
}
