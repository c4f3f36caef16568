import { lazy } from 'react';
import type { ComponentType } from 'react';
import { loadRest } from '../lib/i18n/messages.ts';

type Load = () => Promise<{ default: ComponentType }>;

export interface PageRoute {
  path: string;
  Page: ComponentType;
  /** Fetches the script and the messages of the page, before it is shown. */
  preload: () => Promise<void>;
}

/** A page in its own script, fetched together with the messages it may need. */
export const page = (path: string, load: Load, messages: () => Promise<void> = loadRest): PageRoute => {
  let Loaded: ComponentType | undefined;
  const preload = async () => {
    const [module] = await Promise.all([load(), messages()]);
    Loaded = module.default;
  };
  const Waiting = lazy(async () => {
    await preload();
    return { default: Loaded as ComponentType };
  });
  // Once the script is there the page renders at once, without a round through Suspense.
  const Page = () => (Loaded ? <Loaded /> : <Waiting />);
  return { path, Page, preload };
};
