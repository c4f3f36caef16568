/** Reads a cookie that the interface itself has set (language, theme). */
export const readCookie = (name: string): string | null =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? null;

/** Remembers a choice for a year, on this site only; null forgets it. */
export const writeCookie = (name: string, value: string | null) => {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  const age = value === null ? 0 : 365 * 24 * 3600;
  document.cookie = `${name}=${value ?? ''}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
};
