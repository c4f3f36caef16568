import type { ReactNode, RefObject } from 'react';
import { Maximize2, Minus, Plus } from 'lucide-react';
import type { EngineState } from './use-engine.ts';
import type { MapLabels } from './types.ts';
import './map.css';
import './pins.css';

type Props = {
  container: RefObject<HTMLDivElement | null>;
  state: EngineState;
  labels: MapLabels;
  className?: string;
  ownBasemap: boolean;
  showAll?: { label: string; run: () => void };
  children?: ReactNode;
};

/** The frame around every map: the canvas, buttons to zoom, its sources, and words where it cannot be drawn. */
export function MapFrame({ container, state, labels, className, ownBasemap, showAll, children }: Props) {
  const map = state.engine?.map;
  return (
    <section
      className={`kvart-map ${className ?? ''}`}
      aria-label={labels.map}
      aria-busy={state.status === 'loading'}
    >
      <div ref={container} className="kvart-map__canvas" hidden={state.status === 'unavailable'} />
      {state.status === 'loading' && <p className="kvart-map__notice">{labels.loading}</p>}
      {state.status === 'unavailable' && (
        <p className="kvart-map__notice" role="note">
          {labels.unavailable}
        </p>
      )}
      {map && (
        <>
          <div className="kvart-map__buttons">
            <MapButton
              label={labels.zoomIn}
              onClick={() => map.zoomIn()}
              icon={<Plus size={18} aria-hidden />}
            />
            <MapButton
              label={labels.zoomOut}
              onClick={() => map.zoomOut()}
              icon={<Minus size={18} aria-hidden />}
            />
            {showAll && (
              <MapButton
                label={showAll.label}
                onClick={showAll.run}
                icon={<Maximize2 size={16} aria-hidden />}
              />
            )}
          </div>
          {ownBasemap && <Sources label={labels.mapData} />}
          {children}
        </>
      )}
    </section>
  );
}

function MapButton({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: () => void }) {
  return (
    <button type="button" className="kvart-map__button" aria-label={label} title={label} onClick={onClick}>
      {icon}
    </button>
  );
}

/** Who made the data. The names are proper names and stay as they are in every language. */
function Sources({ label }: { label: string }) {
  return (
    <p className="kvart-map__sources">
      {label} <a href="https://www.naturalearthdata.com/">Natural Earth</a>,{' '}
      <a href="https://www.geonames.org/">GeoNames</a>{' '}
      <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>
    </p>
  );
}
