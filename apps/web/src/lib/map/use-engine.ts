import { useEffect, useRef, useState } from 'react';
import type { Engine, EngineOptions } from './engine.ts';
import { canDrawMaps } from './view.ts';

export type EngineState =
  | { status: 'loading'; engine: null }
  | { status: 'unavailable'; engine: null }
  | { status: 'ready'; engine: Engine };

const waiting: EngineState = { status: 'loading', engine: null };
const missing: EngineState = { status: 'unavailable', engine: null };

/** Starts a map in the element of the ref, and ends it with the component. Words and view count at the start. */
export function useEngine(options: Omit<EngineOptions, 'container'>) {
  const container = useRef<HTMLDivElement>(null);
  const first = useRef(options);
  const [state, setState] = useState<EngineState>(waiting);
  const { styleUrl, locale } = options;

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    if (!canDrawMaps()) {
      setState(missing);
      return;
    }
    let ended = false;
    let engine: Engine | null = null;
    void (async () => {
      try {
        const { startEngine } = await import('./engine.ts');
        if (ended) return;
        const started = await startEngine({ ...first.current, styleUrl, locale, container: element });
        if (ended) return started.destroy();
        engine = started;
        setState({ status: 'ready', engine });
      } catch (error) {
        console.warn('The map could not be started', error);
        if (!ended) setState(missing);
      }
    })();
    return () => {
      ended = true;
      engine?.destroy();
      setState(waiting);
    };
  }, [styleUrl, locale]);

  return { container, ...state };
}
