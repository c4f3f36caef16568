import { defaultAccent, softwareName } from '@kvart/domain/administration';
import { escapeHtml } from '../http/escape-html.ts';
import type { MailContent } from './content.ts';

// The light colours of the client; mail programs know no custom properties.
const ink = '#1f1b16';
const soft = '#4f483f';
const paper = '#fbf8f1';

/** Whose mail it is, and in which colour: one that white can be read on. */
export interface MailBrand {
  name: string;
  accent: string;
}

const houseBrand: MailBrand = { name: softwareName, accent: defaultAccent.light };

const font = `font-family:Georgia,'Times New Roman',serif`;
const plain = `font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`;

/** Only addresses of web pages become links. */
const href = (url: string): string => (/^https?:\/\//.test(url) ? escapeHtml(url) : '#');
const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

/** The mail as one self-contained HTML page: no pictures, no outside styles, readable in dark and light. */
export function layOutHtml(mail: MailContent, { name, accent }: MailBrand = houseBrand): string {
  const paragraphs = mail.paragraphs.map(
    (text) =>
      `<p style="margin:0 0 16px;${plain};font-size:16px;line-height:1.55;color:${ink}">${lines(text)}</p>`,
  );
  return `<!doctype html>
<html lang="${mail.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${escapeHtml(mail.subject)}</title>
</head>
<body style="margin:0;padding:0;background:${paper}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${paper}">
<tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px">
<tr><td style="padding:0 4px 16px;${font};font-size:22px;font-weight:700;color:${accent}">${escapeHtml(name)}</td></tr>
<tr><td style="background:#ffffff;border-top:4px solid ${accent};padding:32px 28px">
<h1 style="margin:0 0 20px;${font};font-size:24px;line-height:1.25;font-weight:700;color:${ink}">${escapeHtml(mail.title)}</h1>
${paragraphs.join('\n')}
${mail.quote ? quoteBlock(mail.quote) : ''}${mail.items.map((item) => itemBlock(item, accent)).join('')}${button(mail.button, accent)}
<p style="margin:0;${plain};font-size:14px;line-height:1.5;color:${soft}">${lines(mail.note)}</p>
</td></tr>
<tr><td style="padding:20px 4px;${plain};font-size:13px;line-height:1.5;color:${soft}">
${escapeHtml(mail.linkHelp)}<br>
<span style="word-break:break-all">${escapeHtml(mail.button.url)}</span><br><br>
${lines(mail.footer)}${mail.unsubscribe ? unsubscribe(mail.unsubscribe) : ''}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

const quoteBlock = (text: string): string =>
  `<blockquote style="margin:0 0 20px;padding:4px 0 4px 16px;border-left:3px solid #dfd6c6;` +
  `${font};font-size:17px;line-height:1.5;color:${ink}">${lines(text)}</blockquote>\n`;

const itemBlock = (
  { title, detail, url, links = [] }: MailContent['items'][number],
  accent: string,
): string =>
  `<p style="margin:0 0 14px;padding:0 0 14px;border-bottom:1px solid #dfd6c6;${plain};font-size:15px;` +
  `line-height:1.45;color:${soft}"><a href="${href(url)}" style="${font};font-size:18px;font-weight:700;` +
  `color:${accent}">${escapeHtml(title)}</a><br>${lines(detail)}${links.map((link) => itemLink(link, accent)).join('')}</p>\n`;

const itemLink = ({ label, url }: { label: string; url: string }, accent: string): string =>
  `<br><a href="${href(url)}" style="display:inline-block;margin:8px 0 0;padding:8px 14px;border:1px solid ${accent};` +
  `border-radius:4px;font-weight:600;color:${accent};text-decoration:none">${escapeHtml(label)}</a>`;

const button = ({ label, url }: MailContent['button'], accent: string): string =>
  `<p style="margin:24px 0"><a href="${href(url)}" style="display:inline-block;background:${accent};color:#ffffff;` +
  `${plain};font-size:16px;font-weight:600;text-decoration:none;padding:13px 22px;border-radius:4px">` +
  `${escapeHtml(label)}</a></p>`;

const unsubscribe = ({ label, url }: { label: string; url: string }): string =>
  `<br><a href="${href(url)}" style="color:${soft}">${escapeHtml(label)}</a>`;
