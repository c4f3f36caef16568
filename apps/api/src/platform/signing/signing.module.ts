import { Global, Module } from '@nestjs/common';
import { ProofOfWork } from './proof-of-work.ts';
import { SignedTokens } from './signed-tokens.ts';
import { SigningKey } from './signing-key.ts';

/** What Kvart hands out and has to recognise again: links, and challenges for browsers without an account. */
@Global()
@Module({ providers: [SigningKey, SignedTokens, ProofOfWork], exports: [SignedTokens, ProofOfWork] })
export class SigningModule {}
