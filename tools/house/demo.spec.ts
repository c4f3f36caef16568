import { expect, it } from 'vitest';
import { wantsDemo } from './demo.ts';

it.each<[env: NodeJS.ProcessEnv, options: string[], demo: boolean]>([
  [{}, [], true],
  [{ KVART_DEMO: '1' }, [], true],
  [{ KVART_DEMO: '1', KVART_MODE: 'production' }, [], true],
  [{}, ['--empty'], false],
  [{ KVART_DEMO: '1' }, ['--empty'], false],
  [{ KVART_DEMO: '0' }, [], false],
  [{ KVART_MODE: 'production' }, [], false],
  [{ S3_ENDPOINT: 'http://localhost:9000' }, [], false],
])('%o with %o: demo %s', (env, options, demo) => {
  expect(wantsDemo(env, options)).toBe(demo);
});

it('says what does not go together', () => {
  expect(() => wantsDemo({ KVART_DEMO: 'yes' }, [])).toThrow('KVART_DEMO must be 1 or 0.');
  expect(() => wantsDemo({ KVART_DEMO: '1', S3_ENDPOINT: 'http://x' }, [])).toThrow('KVART_DATA_DIR');
});
