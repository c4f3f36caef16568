/** State for `navigate` and links that change the address but should not move the page (filters, tabs). */
export const keepScroll = { keepScroll: true };

/** True for an address that was opened with `keepScroll`. */
export const staysInPlace = (state: unknown): boolean =>
  !!state && typeof state === 'object' && 'keepScroll' in state;
