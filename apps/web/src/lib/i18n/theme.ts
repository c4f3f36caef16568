import { readCookie, writeCookie } from './cookies.ts';

export type Theme = 'light' | 'dark' | 'system';

/** What the reader chose; `system` follows their device. */
export const readTheme = (): Theme => {
  const stored = readCookie('kvart_theme');
  return stored === 'light' || stored === 'dark' ? stored : 'system';
};

/** Shows a theme. The server reads the same cookie, so that the next page comes in it from the first byte. */
export const applyTheme = (theme: Theme) => {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
};

export const chooseTheme = (theme: Theme) => {
  writeCookie('kvart_theme', theme === 'system' ? null : theme);
  applyTheme(theme);
};
