import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '../../platform/access/index.ts';
import { Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { ClientConfig, NetworkNumbers } from './site.model.ts';
import { SiteService } from './site.service.ts';

@Resolver()
export class SiteResolver {
  constructor(private readonly site: SiteService) {}

  @Public('the client needs it before anyone signs in; holds no secret')
  @Query(() => ClientConfig, { name: 'config' })
  clientConfig(@Ctx() { locale }: RequestContext) {
    return this.site.clientConfig(locale);
  }

  @Public('counts of public things')
  @Query(() => NetworkNumbers)
  numbers() {
    return this.site.numbers();
  }
}
