import { ConfigDocument } from './Config.gql.ts';
import type { ClientConfig } from './types.ts';
import { useBoot } from './BootContext.ts';
import { usePageQuery } from './usePageQuery.ts';

/** Settings of this installation: from the page itself where the server put them there, else asked for. */
export const useConfig = (): ClientConfig | undefined => {
  const boot = useBoot();
  const { data } = usePageQuery(ConfigDocument, {}, { skip: !!boot.config });
  return boot.config ?? data?.config;
};
