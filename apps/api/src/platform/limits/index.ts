import { Global, Module } from '@nestjs/common';
import { RateLimits } from './limits.ts';

export { RateLimits };

@Global()
@Module({ providers: [RateLimits], exports: [RateLimits] })
export class LimitsModule {}
