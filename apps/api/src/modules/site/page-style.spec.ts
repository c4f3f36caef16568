import { describe, expect, it } from 'vitest';
import { PageStyle } from './page-style.ts';

const styleOf = (css: string, html: string) => new PageStyle(css).styleOf(html);

describe('the style of one page', () => {
  const css =
    '@layer theme,base,utilities;@layer base{h1{margin:0}}' +
    '@layer utilities{.a{b:c}.md\\:d{e:f}@media (width>=48rem){.g{h:i}.j .k{l:m}}}.n,.a{o:p}';

  it('holds what fits the page, in the order and the layers of the whole', () => {
    expect(styleOf(css, '<p class="a md:d">')).toBe(
      '@layer theme,base,utilities;@layer base{h1{margin:0}}@layer utilities{.a{b:c}.md\\:d{e:f}}.n,.a{o:p}',
    );
    expect(styleOf(css, '<p class="g k">')).toContain('@media (width>=48rem){.g{h:i}}');
    expect(styleOf(css, '<p class="j"><b class="k">')).toContain('.j .k{l:m}');
  });

  it('reads names as browsers do', () => {
    const rule = '.has-\\[\\:x\\]\\:y\\,z{a:b}.\\32 xl{c:d}.\\[\\&\\>p\\]\\:e>p{f:g}';
    expect(styleOf(rule, '<i class="has-[:x]:y,z 2xl [&amp;&gt;p]:e">')).toBe(rule);
    expect(styleOf(rule, '<i class="2xl">')).toBe('.\\32 xl{c:d}');
  });

  it('keeps what may fit by one class of several, or by the lack of one', () => {
    const rules = '.a:not(.b){c:d}.a:is(.e,.f){g:h}:where(.i>:not(:last-child)){j:k}@font-face{l:m}';
    expect(styleOf(rules, '<p class="a">')).toBe(rules);
    expect(styleOf('html:has(.sheet){a:b}', '<p>')).toBe('html:has(.sheet){a:b}');
  });

  it('leaves out what nothing in it uses', () => {
    const rules =
      '@property --tw-a{syntax:"*"}@property --tw-b{syntax:"*"}@keyframes grow{0%{a:b}}@keyframes fade{0%{c:d}}' +
      ':root{--color-x:red;--color-y:blue;--color-z:tan}.a{color:var(--color-x);d:var(--tw-a);animation:1s grow}';
    expect(styleOf(rules, '<p class="a" style="color:var(--color-z)">')).toBe(
      '@property --tw-a{syntax:"*"}@keyframes grow{0%{a:b}}:root{--color-x:red;--color-z:tan}' +
        '.a{color:var(--color-x);d:var(--tw-a);animation:1s grow}',
    );
  });

  it('brings Cyrillic letters where a page is written in them, not for a name', () => {
    const face = '@font-face{font-family:A;src:url(a.woff2);unicode-range:U+400-45F,U+490-491}';
    const latin = '@font-face{font-family:A;src:url(b.woff2);unicode-range:U+??}';
    const words = (text: string) => `<p>${text}</p>`;
    expect(styleOf(face + latin, words('празне просторије у старом језгру'))).toBe(face + latin);
    expect(styleOf(face + latin, words(`${'an empty room in the old town '.repeat(20)} Сомбор`))).toBe(latin);
  });
});
