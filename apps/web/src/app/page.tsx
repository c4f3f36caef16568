import type { ComponentType } from 'react';
import { loadMessages } from '../lib/i18n/messages.ts';
import { wordsOf } from 'virtual:kvart-route-words';
import { lazyPart } from '../lib/page/lazy-part.ts';

type Load = () => Promise<{ default: ComponentType }>;

export interface PageRoute {
  path: string;
  Page: ComponentType;
  /** Fetches the script and the messages of the page, before it is shown. */
  preload: () => Promise<void>;
}

/** A page in its own script, fetched together with the messages of its route file. */
export const page = (path: string, file: string, load: Load): PageRoute => {
  let Loaded: ComponentType | undefined;
  const preload = async () => {
    const [module] = await Promise.all([load(), loadMessages(wordsOf[file] ?? [])]);
    Loaded = module.default;
  };
  const Waiting = lazyPart(async () => {
    await preload();
    return { default: Loaded as ComponentType };
  });
  // Once the script is there the page renders at once, without a round through Suspense.
  const Page = () => (Loaded ? <Loaded /> : <Waiting />);
  return { path, Page, preload };
};
