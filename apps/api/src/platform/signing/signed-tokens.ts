import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SigningKey } from './signing-key.ts';

const longest = 2000;

/**
 * Links that speak for themselves: what they are about stands in them, signed and with an end. Nothing is stored, so
 * whether one was used already must follow from the thing it is about.
 */
@Injectable()
export class SignedTokens {
  constructor(private readonly key: SigningKey) {}

  async make(purpose: string, content: object, expiresAt: Date): Promise<string> {
    const body = Buffer.from(JSON.stringify({ e: Math.floor(expiresAt.getTime() / 1000), c: content }));
    const text = body.toString('base64url');
    return `${text}.${(await this.sign(purpose, text)).toString('base64url')}`;
  }

  /** What a token says; null where it is forged, made for something else, or over. */
  async read(purpose: string, token: string, now = new Date()): Promise<unknown> {
    const [text = '', signature = '', ...more] = token.slice(0, longest).split('.');
    if (!text || !signature || more.length > 0) return null;
    const given = Buffer.from(signature, 'base64url');
    const right = await this.sign(purpose, text);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    const { e, c } = JSON.parse(Buffer.from(text, 'base64url').toString()) as { e: number; c: unknown };
    return e * 1000 > now.getTime() ? c : null;
  }

  private async sign(purpose: string, text: string): Promise<Buffer> {
    return createHmac('sha256', await this.key.for(purpose))
      .update(text)
      .digest();
  }
}
