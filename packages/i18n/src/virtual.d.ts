declare module 'virtual:kvart-messages' {
  type Load = () => Promise<{ default: import('./translator.ts').Messages }>;
  /** Loaders of the compiled messages: what every page needs, the account, and the others. */
  export const loaders: Record<
    import('./locales.ts').Locale,
    Record<import('./catalogues.ts').MessageGroup, Load>
  >;
}
