import { Injectable } from '@nestjs/common';
import webPush from 'web-push';
import { Config } from '../config/index.ts';
import { isPushService } from './endpoint.ts';
import { VapidKeys } from './vapid-keys.ts';

/** A browser that can be pushed to. */
export interface PushTarget {
  endpoint: string;
  p256dh: string;
  auth: string;
}

interface PushOptions {
  /** A waiting push with the same topic is replaced by this one. */
  topic: string;
}

/** After a day nobody needs it any more. */
const lifetimeSeconds = 86_400;
const timeoutMs = 10_000;

/** Sends encrypted messages to browsers; the services in between cannot read them. */
@Injectable()
export class WebPush {
  constructor(
    private readonly config: Config,
    private readonly keys: VapidKeys,
  ) {}

  /** What a browser needs to subscribe. */
  async publicKey(): Promise<string> {
    return (await this.keys.pair()).publicKey;
  }

  knows(endpoint: string): boolean {
    return isPushService(endpoint, this.config.env.PUSH_HOSTS);
  }

  /**
   * @param content below 3,000 bytes as JSON.
   * @returns false where the browser is not subscribed any more.
   * @throws Error where the service does not take it just now.
   */
  async send(target: PushTarget, content: object, { topic }: PushOptions): Promise<boolean> {
    if (!this.knows(target.endpoint)) return false;
    const { endpoint, p256dh, auth } = target;
    const request = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      JSON.stringify(content),
      {
        vapidDetails: { subject: this.subject(), ...(await this.keys.pair()) },
        TTL: lifetimeSeconds,
        urgency: 'normal',
        topic,
      },
    );
    const answer = await fetch(request.endpoint, {
      method: request.method,
      headers: Object.entries(request.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]),
      body: new Uint8Array(request.body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await answer.body?.cancel();
    // 404 and 410: gone for ever. 400 and 403: it was made for other keys than ours.
    if ([400, 403, 404, 410].includes(answer.status)) return false;
    if (!answer.ok) throw new Error(`The push service answered ${answer.status}`);
    return true;
  }

  /** Whom the push services may write to. They refuse addresses without TLS, which local mode has. */
  private subject(): string {
    const address = /<([^>]+)>/.exec(this.config.env.MAIL_FROM)?.[1] ?? this.config.env.MAIL_FROM;
    return this.config.isSecure ? this.config.publicUrl : `mailto:${address}`;
  }
}
