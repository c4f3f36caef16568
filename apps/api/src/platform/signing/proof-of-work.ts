import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { refusals } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '../database/index.ts';
import { Refused } from '../errors/index.ts';
import { SigningKey } from './signing-key.ts';

/** Work of about a second on a phone, and of two milliseconds for the server. */
const work = { algorithm: 'PBKDF2/SHA-256', cost: 5_000, tries: [80, 320] } as const;
const lifetimeMs = 60 * 60_000;
const longest = 4_000;

const hex = z.string().regex(/^[0-9a-f]{2,256}$/);
const payload = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal(work.algorithm),
      nonce: hex,
      salt: hex,
      cost: z.literal(work.cost),
      keyLength: z.number().int().min(1).max(64),
      keyPrefix: hex,
      expiresAt: z.number().int(),
    }),
    signature: hex,
  }),
  solution: z.object({ counter: z.number().int().min(0).max(0xffff), derivedKey: hex }),
});

/**
 * Asks a browser without an account to work a little before it may send something. That costs one visitor nothing
 * and thousands of senders a lot, and no third party hears of it.
 */
@Injectable()
export class ProofOfWork {
  constructor(private readonly key: SigningKey) {}

  /** A challenge as JSON, signed and good for an hour. */
  async challenge(purpose: string, now = new Date()): Promise<string> {
    return JSON.stringify(
      await createChallenge({
        algorithm: work.algorithm,
        cost: work.cost,
        counter: randomInt(work.tries[1], work.tries[0]),
        deriveKey,
        expiresAt: new Date(now.getTime() + lifetimeMs),
        hmacSignatureSecret: await this.secret(purpose),
      }),
    );
  }

  /**
   * Takes a solved challenge, once: in the transaction of what it pays for.
   * @throws Refused `proof_invalid`
   */
  async spend(tx: Tx, purpose: string, proof: string, now = new Date()): Promise<void> {
    const read = payload.safeParse(jsonOf(proof));
    if (!read.success || read.data.challenge.parameters.expiresAt * 1000 <= now.getTime()) throw refused();
    const { challenge, solution } = read.data;
    const secret = await this.secret(purpose);
    const checked = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: secret });
    if (!checked.verified) throw refused();
    const added = await tx.$executeRaw`INSERT INTO used_proofs (signature, expires_at)
      VALUES (${challenge.signature}, ${new Date(challenge.parameters.expiresAt * 1000)}) ON CONFLICT DO NOTHING`;
    if (added === 0) throw refused();
  }

  private async secret(purpose: string): Promise<string> {
    return (await this.key.for(`proof:${purpose}`)).toString('base64url');
  }
}

const refused = () => new Refused(refusals.conflict('proof_invalid'));

function jsonOf(text: string): unknown {
  try {
    return text.length <= longest ? (JSON.parse(text) as unknown) : null;
  } catch {
    return null;
  }
}
