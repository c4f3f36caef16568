import type { KeptTemplate } from '@kvart/domain/projects/templates';

/** The same in three languages; whoever reads another one gets the English words. */
export const words = (en: string, sl: string, de: string) => ({ en, sl, de });

export interface ShippedTemplate {
  /** Names it for good. */
  id: string;
  content: KeptTemplate;
}
