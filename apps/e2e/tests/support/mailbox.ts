import { expect } from '@playwright/test';
import type { Running } from '../../setup/stage.ts';

/** A mail in the local mailbox. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  links: string[];
}

/** The newest mail to an address that fits, come or still to come. */
export async function mailTo(at: Running, to: string, fits: (mail: Mail) => boolean): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        const response = await fetch(`${at.url}/dev/mailbox.json`);
        const mails = (await response.json()) as Mail[];
        found = mails.find((mail) => mail.to.includes(to) && fits(mail));
        return mails.map((mail) => `${mail.to}: ${mail.subject}`).concat(found ? 'found' : 'not found');
      },
      { message: `a mail to ${to}`, timeout: 15_000 },
    )
    .toContain('found');
  return found as Mail;
}
