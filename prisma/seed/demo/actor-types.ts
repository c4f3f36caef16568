import type { ActorKind, Sector } from '@kvart/domain/actors';
import type { ActorType } from './texts/demo-texts.ts';

/** What an actor of a type is in, offers and needs. */
export interface ActorTypeFacts {
  kind: ActorKind;
  sector: Sector;
  isIn: readonly string[];
  offers: readonly string[];
  needs: readonly string[];
}

const creative = (sector: string, offers: string, needs: string): ActorTypeFacts => ({
  kind: 'creative_firm',
  sector: 'creative',
  isIn: [`sector.${sector}`],
  offers: capabilities(offers),
  needs: capabilities(needs),
});
const business = (trade: string, offers: string, needs: string): ActorTypeFacts => ({
  kind: 'small_business',
  sector: 'small_business',
  isIn: [`trade.${trade}`],
  offers: capabilities(offers),
  needs: capabilities(needs),
});
const ngo = (sector: string, offers: string, needs: string): ActorTypeFacts => ({
  kind: 'ngo',
  sector: 'civil',
  isIn: [`sector.${sector}`],
  offers: capabilities(offers),
  needs: capabilities(needs),
});
const capabilities = (names: string): string[] => names.split(' ').map((name) => `capability.${name}`);

export const actorTypeFacts: Record<ActorType, ActorTypeFacts> = {
  municipality: {
    kind: 'municipality',
    sector: 'public',
    isIn: [],
    offers: capabilities('space.premises space.open_air communication.media_reach'),
    needs: capabilities(
      'programme.events community.participation space.mediation communication.window_design',
    ),
  },
  support: {
    kind: 'support_organisation',
    sector: 'support',
    isIn: ['sector.transversal.management'],
    offers: capabilities(
      'space.mediation business.funding_advice business.mentoring business.legal_advice knowledge.training',
    ),
    needs: capabilities('space.premises knowledge.project_partner community.volunteers'),
  },
  school: {
    kind: 'higher_education',
    sector: 'academic',
    isIn: ['sector.transversal.education', 'sector.design.product'],
    offers: capabilities('knowledge.students knowledge.research space.machines'),
    needs: capabilities('knowledge.project_partner space.window space.premises'),
  },
  owner: {
    kind: 'private_owner',
    sector: 'small_business',
    isIn: [],
    offers: capabilities('space.premises space.window'),
    needs: capabilities('building.heritage_advice building.fit_out space.mediation'),
  },
  graphic: creative(
    'design.graphic',
    'communication.branding communication.print communication.window_design',
    'space.premises business.mentoring',
  ),
  ceramics: creative(
    'visual.ceramics',
    'programme.workshops business.local_products',
    'space.premises space.machines communication.web_shop',
  ),
  architecture: creative(
    'design.architecture',
    'building.architecture building.heritage_advice building.fit_out',
    'knowledge.project_partner space.premises',
  ),
  film: creative(
    'media.film',
    'communication.photography programme.workshops',
    'space.premises space.stage_equipment business.funding_advice',
  ),
  music: creative(
    'performance.music',
    'programme.performers programme.workshops',
    'space.premises space.stage_equipment',
  ),
  fashion: creative(
    'design.fashion',
    'business.local_products programme.workshops',
    'space.premises space.window communication.web_shop',
  ),
  photography: creative(
    'visual.photography',
    'communication.photography programme.curating',
    'space.premises business.sales_channel',
  ),
  web: creative(
    'design.web',
    'communication.website communication.web_shop knowledge.software',
    'space.premises knowledge.students',
  ),
  wood: creative(
    'visual.wood',
    'building.fit_out programme.workshops',
    'space.premises space.machines space.storage',
  ),
  illustration: creative(
    'design.illustration',
    'communication.branding programme.workshops',
    'space.premises space.window',
  ),
  theatre: creative(
    'performance.theatre',
    'programme.performers programme.events',
    'space.premises space.storage communication.media_reach',
  ),
  games: creative(
    'media.games',
    'knowledge.software programme.guided_tours',
    'space.premises business.financing',
  ),
  shop_bakery: business(
    'food.bakery',
    'programme.catering business.local_products',
    'space.premises communication.branding',
  ),
  shop_cafe: business(
    'food.cafe',
    'programme.catering space.window',
    'programme.performers programme.curating',
  ),
  shop_bookshop: business(
    'retail.books',
    'programme.events space.window business.sales_channel',
    'communication.web_shop programme.performers',
  ),
  shop_bicycles: business(
    'retail.bicycles',
    'programme.workshops',
    'space.premises space.storage communication.website',
  ),
  shop_tailor: business('services.tailor', 'programme.workshops', 'communication.branding space.window'),
  shop_florist: business(
    'retail.flowers',
    'communication.window_design business.local_products',
    'communication.web_shop space.open_air',
  ),
  shop_second_hand: business(
    'retail.second_hand',
    'business.sales_channel',
    'space.premises space.storage communication.window_design',
  ),
  shop_carpentry: business(
    'crafts.carpentry',
    'building.fit_out building.heritage_advice',
    'knowledge.product_design communication.photography',
  ),
  youth: ngo(
    'performance.festivals',
    'programme.youth_work community.volunteers',
    'space.premises space.stage_equipment business.funding_advice',
  ),
  heritage: ngo(
    'heritage.intangible',
    'programme.guided_tours building.heritage_advice',
    'space.premises communication.print',
  ),
  neighbourhood: ngo(
    'transversal.management',
    'community.community_work community.volunteers',
    'space.premises space.open_air',
  ),
  festival: ngo(
    'performance.festivals',
    'programme.events communication.media_reach',
    'space.premises programme.performers community.volunteers',
  ),
  makers: ngo('visual.wood', 'space.machines programme.workshops', 'space.premises business.financing'),
};
