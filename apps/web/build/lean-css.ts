import type { Plugin } from 'vite';

const opening = '@layer properties{';

/** Where the block that begins at `start` ends. */
const endOf = (css: string, start: number): number => {
  let depth = 0;
  for (let at = css.indexOf('{', start); at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}' && (depth -= 1) === 0) return at + 1;
  }
  return css.length;
};

/** Takes out the layer that Tailwind writes for browsers without `@property`, none of which we build for. */
export const withoutOldFallbacks = (css: string): string => {
  const start = css.indexOf(opening);
  return start < 0 ? css : css.slice(0, start) + css.slice(endOf(css, start));
};

/** Takes out the declarations of custom properties that no rule uses. */
export const withoutUnusedProperties = (css: string): string =>
  css.replaceAll(/@property (--[\w-]+)\{[^}]*\}/g, (rule, name: string) =>
    (css.match(new RegExp(`${name}(?![\\w-])`, 'g'))?.length ?? 0) > 1 ? rule : '',
  );

export const leanCss = (): Plugin => ({
  name: 'kvart-lean-css',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const asset of Object.values(bundle))
      if (asset.type === 'asset' && asset.fileName.endsWith('.css'))
        asset.source = withoutUnusedProperties(withoutOldFallbacks(asset.source.toString()));
  },
});
