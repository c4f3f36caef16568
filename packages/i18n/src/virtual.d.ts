declare module 'virtual:kvart-messages' {
  type Load = () => Promise<{ default: import('./translator.ts').Messages }>;
  /** Loaders of the compiled messages: what every page needs, and each further catalogue. */
  export const loaders: Record<
    import('./locales.ts').Locale,
    Partial<Record<import('./catalogues.ts').MessageGroup, Load>>
  >;
}
