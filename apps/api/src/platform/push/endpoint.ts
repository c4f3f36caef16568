/** The push services of the browsers' makers. */
const services = [
  'fcm.googleapis.com',
  'push.services.mozilla.com',
  'push.apple.com',
  'notify.windows.com',
] as const;

/**
 * True for an address that Kvart may push to. A browser names it, so without this list anybody could have our server
 * send requests to whatever it can reach.
 * @param more further hosts the operator allows.
 */
export function isPushService(endpoint: string, more: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, host, username } = new URL(endpoint);
  if (username !== '') return false;
  if (more.includes(host)) return protocol === 'https:' || hostname === '127.0.0.1';
  return (
    protocol === 'https:' &&
    host === hostname &&
    services.some((service) => hostname === service || hostname.endsWith(`.${service}`))
  );
}
