export { ProofOfWork } from './proof-of-work.ts';
export { SignedTokens } from './signed-tokens.ts';
export { SigningModule } from './signing.module.ts';
