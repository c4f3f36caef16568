/// <reference types="vite/client" />
/// <reference path="../../../packages/i18n/src/virtual.d.ts" />

declare module 'virtual:kvart-route-words' {
  /** The catalogues that the page of a route file speaks with, by file. */
  export const wordsOf: Readonly<Record<string, readonly import('@kvart/i18n/client').Feature[]>>;
}
