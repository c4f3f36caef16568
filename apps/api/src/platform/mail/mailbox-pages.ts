import { escapeHtml } from '../http/escape-html.ts';
import type { StoredMail } from './mailbox-outbox.ts';

const style = `
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: #1f1b16; background: #fbf8f1; }
a { color: #b1371b; } table { width: 100%; border-collapse: collapse; background: #fff; }
td, th { padding: .6rem .8rem; text-align: left; border-bottom: 1px solid #dfd6c6; vertical-align: top; }
iframe { width: 100%; height: 46rem; border: 1px solid #dfd6c6; background: #fff; } pre { white-space: pre-wrap; background: #fff; padding: 1rem; }
`;

const page = (title: string, body: string, nonce: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${style}</style></head><body>${body}</body></html>`;

/** The mailbox, newest mail first. A tool for developers, in English only. */
export function listPage(mails: StoredMail[], nonce: string): string {
  const rows = mails.map(
    (mail) =>
      `<tr><td>${escapeHtml(mail.at.slice(0, 19).replace('T', ' '))}</td><td>${escapeHtml(mail.to)}</td>` +
      `<td><a href="/dev/mailbox/${mail.id}">${escapeHtml(mail.subject)}</a></td></tr>`,
  );
  const body = rows.length
    ? `<table><tr><th>At (UTC)</th><th>To</th><th>Subject</th></tr>${rows.join('')}</table>`
    : '<p>No mail yet. Mails appear here because no SMTP_URL is set.</p>';
  return page('Mailbox', `<h1>Mailbox</h1>${body}`, nonce);
}

/** One mail: as it looks, and as text. */
export function mailPage(mail: StoredMail, nonce: string): string {
  const links = mail.links.map((url) => `<li><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></li>`);
  return page(
    mail.subject,
    `<p><a href="/dev/mailbox">All mails</a></p><h1>${escapeHtml(mail.subject)}</h1>
<p>To ${escapeHtml(mail.to)}</p><ul>${links.join('')}</ul>
<iframe title="The mail" sandbox="allow-popups allow-top-navigation-by-user-activation" src="/dev/mailbox/${mail.id}/html"></iframe>
<h2>Text</h2><pre>${escapeHtml(mail.text)}</pre>`,
    nonce,
  );
}
