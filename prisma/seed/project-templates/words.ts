import type { KeptTemplate } from '@kvart/domain/projects/templates';

/** The same in the three languages of the pages. */
export const words = (en: string, sl: string, de: string) => ({ en, sl, de });

export interface ShippedTemplate {
  /** Names it for good. */
  id: string;
  content: KeptTemplate;
}
