import { describe, expect, it } from 'vitest';
import { isPushService } from './endpoint.ts';

describe('addresses that may be pushed to', () => {
  it.each([
    ['https://fcm.googleapis.com/fcm/send/abc', true],
    ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
    ['https://web.push.apple.com/abc', true],
    ['http://fcm.googleapis.com/fcm/send/abc', false],
    ['https://fcm.googleapis.com:8443/fcm/send/abc', false],
    ['https://fcm.googleapis.com@evil.example/', false],
    ['https://evil-fcm.googleapis.com.example/', false],
    ['https://evilpush.apple.com.example/', false],
    ['http://127.0.0.1:5432/', false],
    ['http://169.254.169.254/latest/meta-data', false],
    ['nonsense', false],
  ])('%s: %s', (endpoint, allowed) => {
    expect(isPushService(endpoint, [])).toBe(allowed);
  });

  it('are also those the operator names, without TLS on this machine alone', () => {
    const more = ['127.0.0.1:9', 'push.town.example'];
    expect(isPushService('http://127.0.0.1:9/x', more)).toBe(true);
    expect(isPushService('https://push.town.example/x', more)).toBe(true);
    expect(isPushService('http://push.town.example/x', more)).toBe(false);
    expect(isPushService('http://127.0.0.1:10/x', more)).toBe(false);
  });
});
