declare module 'virtual:kvart-messages' {
  type Messages = import('./translator.ts').Messages;
  /** Loaders of the compiled messages of each language: what every page needs, and how to get each further catalogue. */
  export const loaders: Record<
    import('./locales.ts').Locale,
    () => Promise<{
      default: Messages;
      further: Partial<Record<import('./catalogues.ts').MessageGroup, () => Promise<{ default: Messages }>>>;
    }>
  >;
}
