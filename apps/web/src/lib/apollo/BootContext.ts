import { createContext, useContext } from 'react';
import type { Boot } from './boot.ts';

/** The inlined answers not yet used. */
export const BootContext = createContext<Boot>({ queries: [] });

export const useBoot = (): Boot => useContext(BootContext);
