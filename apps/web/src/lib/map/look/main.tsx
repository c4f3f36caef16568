import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { PointPicker, ResultMap, StaticPlaceMap, type MapPoint } from '../index.tsx';
import { cities } from './cities.ts';
import './look.css';

const query = new URLSearchParams(location.search);
const show = query.get('show') ?? 'actors';
const locale = query.get('lang') ?? 'en';
const theme = query.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

const labels = {
  map: 'Map of the results', loading: 'Drawing the map', unavailable: 'This browser cannot draw the map. The list has everything.',
  zoomIn: 'Zoom in', zoomOut: 'Zoom out', mapData: 'Map data:', showAll: 'Show all', searchHere: 'Search this area',
  pin: (point: MapPoint) => (point.state ?? point.sector ?? '').toLowerCase(), cluster: (count: number) => `${count} here`,
  hint: 'Drag the pin, click on the map, or move the pin with the arrow keys.', latitude: 'Latitude', longitude: 'Longitude',
  useMyPosition: 'Use my position', locating: 'Looking for your position', positionRefused: 'Your browser gave no position.',
  positionUnknown: 'Your position is not known.', outOfRange: 'Not a coordinate.',
}; // prettier-ignore

const sectors = ['PUBLIC', 'SUPPORT', 'CREATIVE', 'SMALL_BUSINESS', 'CIVIL', 'ACADEMIC'] as const;
const states = ['LISTED', 'LISTED', 'LISTED', 'READY', 'DRAFT', 'WITHDRAWN', 'ARCHIVED'] as const;

/** Points around each city, always the same ones. */
function pointsOf(names: string[], each: number): MapPoint[] {
  return names.flatMap((name) => {
    const city = cities[name as keyof typeof cities];
    return Array.from({ length: each }, (_, i) => {
      const angle = i * 2.399963;
      const reach = 0.0022 * Math.sqrt(i + 0.4);
      return {
        id: `${name}-${i}`,
        slug: `${name}-${i}`,
        title: `${city.name}, ${i % 2 ? 'Leerstand am alten Marktplatz' : 'Old printing house'}`,
        lat: city.lat + Math.sin(angle) * reach,
        lon: city.lon + Math.cos(angle) * reach * 1.5,
        state: show === 'actors' ? null : (states[i % states.length] ?? 'LISTED'),
        sector: sectors[(i * 5 + name.length) % sectors.length] ?? 'PUBLIC',
        count: 1,
      };
    });
  });
}

function Look() {
  const city = query.get('city');
  const [points] = useState(() =>
    pointsOf(city ? [city] : Object.keys(cities), Number(query.get('each') ?? 14)),
  );
  const [selected, setSelected] = useState<string | null>(query.get('selected'));
  const [value, setValue] = useState<{ lat: number; lon: number } | null>(cities.kamnik);
  const common = { labels, locale };
  if (show === 'pick')
    return (
      <PointPicker {...common} labels={{ ...labels, pin: 'The place' }} value={value} onChange={setValue} />
    );
  if (show === 'place' || show === 'blurred') {
    return (
      <div className="look--small">
        <StaticPlaceMap {...common} point={cities.kamnik} blurred={show === 'blurred'} />
      </div>
    );
  }
  return (
    <div className="look">
      <ResultMap
        {...common}
        mode={show === 'spaces' ? 'spaces' : 'actors'}
        points={points}
        selectedId={selected}
        onSelect={setSelected}
        onSearchHere={(box) => (document.title = JSON.stringify(box))}
      />
    </div>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Look />);
