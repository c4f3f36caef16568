import type { Map as MapLibre, Marker } from 'maplibre-gl';
import { clusterPoints, type Pin } from './cluster.ts';
import type { Engine } from './engine.ts';
import { atLeast, boundsOf, contains, padded } from './geometry.ts';
import { pinElement, type PinWords } from './pin-element.ts';
import { isArrow, nextInDirection } from './roving.ts';
import type { MapMode, MapPoint } from './types.ts';
import { showBox, viewOf } from './view.ts';

export type PinEvents = { select: (id: string) => void; hover: (id: string | null) => void };
type Shown = { pin: Pin; marker: Marker; button: HTMLButtonElement };

const closest = 16;
const titleRoom = 120;

/**
 * Puts points on the map as real buttons: they can be focused, named and styled with the tokens.
 * Pins that would cover each other are joined, so even a large result is a few dozen buttons.
 */
export class PinLayer {
  private readonly engine: Engine;
  private readonly map: MapLibre;
  private readonly mode: MapMode;
  private readonly words: PinWords;
  private readonly events: PinEvents;
  private points: readonly MapPoint[] = [];
  private selected: string | null = null;
  private near: string | null = null;
  private readonly shown = new Map<string, Shown>();

  constructor(engine: Engine, mode: MapMode, words: PinWords, events: PinEvents) {
    this.engine = engine;
    this.map = engine.map;
    this.mode = mode;
    this.words = words;
    this.events = events;
    this.map.on('moveend', this.update);
  }

  setPoints(points: readonly MapPoint[]): void {
    this.points = points;
    // Titles and states may have changed under the same id.
    this.clear();
    this.update();
  }

  /** Marks the chosen point and the one the reader points at in the list. */
  mark(selected: string | null, near: string | null): void {
    this.selected = selected;
    this.near = near;
    for (const entry of this.shown.values()) this.paint(entry);
    this.setTabStop();
  }

  destroy(): void {
    this.map.off('moveend', this.update);
    this.clear();
  }

  private readonly update = (): void => {
    const view = padded(viewOf(this.map), 0.1);
    const pins = clusterPoints(this.points, this.map.getZoom()).filter((pin) => contains(view, pin));
    const wanted = new Set(pins.map((pin) => pin.id));
    for (const [id, entry] of this.shown) {
      if (wanted.has(id)) continue;
      entry.marker.remove();
      this.shown.delete(id);
    }
    for (const pin of pins) if (!this.shown.has(pin.id)) this.add(pin);
    for (const entry of this.shown.values()) this.turnTitle(entry);
    this.setTabStop();
  };

  private add(pin: Pin): void {
    const button = pinElement(pin, this.mode, this.words);
    const marker = this.engine.place(button, pin);
    const entry = { pin, marker, button };
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      this.open(pin);
    });
    button.addEventListener('keydown', (event) => this.onKey(event, entry));
    button.addEventListener('pointerenter', () => this.events.hover(single(pin)));
    button.addEventListener('pointerleave', () => this.events.hover(null));
    button.addEventListener('focus', () => this.setTabStop(button));
    this.shown.set(pin.id, entry);
    this.paint(entry);
  }

  /** A single point is chosen. A cluster opens, until there is nothing left to open: then one by one. */
  private open(pin: Pin): void {
    const id = single(pin);
    if (id !== null) return this.events.select(id);
    const spread = boundsOf(pin.points);
    const zoom = this.map.getZoom();
    if (!spread) return;
    if (pin.points.length === 1) {
      this.map.easeTo({ center: [pin.lon, pin.lat], zoom: Math.min(closest, zoom + 2) });
    } else if (zoom < closest - 0.5 && spread.east - spread.west + spread.north - spread.south > 1e-5) {
      showBox(this.map, atLeast(spread, 300));
    } else {
      const at = pin.points.findIndex((point) => point.id === this.selected);
      const next = pin.points[(at + 1) % pin.points.length];
      if (next) this.events.select(next.id);
    }
  }

  private onKey(event: KeyboardEvent, entry: Shown): void {
    // The map listens further up and would move away from under the focus.
    if (isArrow(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      const all = [...this.shown.values()];
      const spots = all.map(({ pin }) => this.map.project([pin.lon, pin.lat]));
      all[nextInDirection(spots, all.indexOf(entry), event.key)]?.button.focus();
    } else if (event.key === 'Escape') {
      this.map.getCanvas().focus();
    }
  }

  private paint({ pin, button }: Shown): void {
    const has = (id: string | null) => id !== null && pin.points.some((point) => point.id === id);
    button.setAttribute('aria-pressed', String(has(this.selected)));
    button.toggleAttribute('data-near', has(this.near));
  }

  /** Near an edge of the map the title stands on the other side of the pin, where there is room. */
  private turnTitle({ pin, button }: Shown): void {
    const { x, y } = this.map.project([pin.lon, pin.lat]);
    button.dataset['side'] =
      x < titleRoom ? 'start' : x > this.map.getContainer().clientWidth - titleRoom ? 'end' : '';
    button.toggleAttribute('data-below', y < 70);
  }

  /** One stop for the tab key; the arrow keys lead on from there. */
  private setTabStop(focused?: HTMLButtonElement): void {
    const all = [...this.shown.values()];
    const chosen = all.find(({ button }) => button.getAttribute('aria-pressed') === 'true');
    const active = all.find(({ button }) => button === document.activeElement);
    const stop = focused ?? (active ?? chosen ?? all[0])?.button;
    for (const { button } of all) button.tabIndex = button === stop ? 0 : -1;
  }

  private clear(): void {
    for (const { marker } of this.shown.values()) marker.remove();
    this.shown.clear();
  }
}

/** The id of the point a pin stands for, or null when it stands for several. */
function single(pin: Pin): string | null {
  return pin.count === 1 ? (pin.points[0]?.id ?? null) : null;
}
