import '@testing-library/jest-dom/vitest';
// jsdom has no database; what the device keeps is kept in memory here.
import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { api } from './src/testing/api.ts';

// A page's script is compiled when it is first opened, which takes a while on a busy machine.
configure({ asyncUtilTimeout: 15_000 });

vi.mock('socket.io-client', async () => import('./src/testing/socket.ts'));

// What jsdom leaves out of the platform.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
HTMLCanvasElement.prototype.getContext = () => null;
window.scrollTo = vi.fn() as never;
Element.prototype.scrollIntoView = vi.fn();

beforeAll(() => api.listen({ onUnhandledFrame: 'error' }));
afterEach(() => {
  cleanup();
  api.resetHandlers();
  localStorage.clear();
  sessionStorage.clear();
  // Files share one browser: what one leaves behind must not reach the next.
  document.documentElement.lang = 'en';
  history.replaceState(null, '', '/');
  document.cookie = 'kvart_lang=; Max-Age=0; Path=/';
  document.cookie = 'kvart_theme=; Max-Age=0; Path=/';
});
afterAll(async () => {
  // Files share their scripts too: one still on its way when a file ends would be missing for the next.
  await vi.dynamicImportSettled();
  api.close();
});
