import type { SceneName } from '../pictures/catalogue.ts';
import type { SpaceKind } from './texts/demo-texts.ts';

/** What is typical of a kind of room; the figures of each space are drawn from these ranges. */
export interface SpaceKindFacts {
  area: readonly [number, number];
  height: readonly [number, number];
  floor: readonly number[];
  rooms: readonly [number, number];
  /** Rent compared with a plain room of the town. */
  price: number;
  kilowatts: readonly [number, number];
  shopfront: boolean;
  permitted: readonly string[];
  prohibited: readonly string[];
  /** Pictures: the first one is the cover. */
  scenes: readonly (readonly SceneName[])[];
}

const noise = ['use.stage', 'use.recording'];

export const spaceKindFacts: Record<SpaceKind, SpaceKindFacts> = {
  shop: {
    area: [38, 120],
    height: [2.8, 3.8],
    floor: [0],
    rooms: [2, 3],
    price: 1.15,
    kilowatts: [7, 17],
    shopfront: true,
    permitted: ['use.shop', 'use.showroom', 'use.services', 'use.popup_shop'],
    prohibited: noise,
    scenes: [
      ['shop', 'room', 'plan'],
      ['street', 'shop', 'room', 'plan'],
    ],
  },
  popup: {
    area: [16, 42],
    height: [2.6, 3.2],
    floor: [0],
    rooms: [1, 1],
    price: 1.3,
    kilowatts: [5, 9],
    shopfront: true,
    permitted: ['use.popup_shop', 'use.shop', 'use.exhibition'],
    prohibited: ['use.restaurant', ...noise],
    scenes: [
      ['shop', 'street'],
      ['street', 'room'],
    ],
  },
  workshop: {
    area: [45, 160],
    height: [3, 4.4],
    floor: [0],
    rooms: [1, 3],
    price: 0.8,
    kilowatts: [11, 43],
    shopfront: false,
    permitted: ['use.workshop', 'use.light_production', 'use.makerspace', 'use.storage'],
    prohibited: ['use.restaurant'],
    scenes: [
      ['courtyard', 'hall', 'plan'],
      ['hall', 'courtyard'],
    ],
  },
  studio: {
    area: [28, 85],
    height: [3.1, 4],
    floor: [1, 2],
    rooms: [1, 2],
    price: 0.85,
    kilowatts: [5, 11],
    shopfront: false,
    permitted: ['use.studio', 'use.office', 'use.coworking', 'use.classroom'],
    prohibited: ['use.restaurant', 'use.light_production'],
    scenes: [
      ['room', 'view', 'street'],
      ['room', 'street'],
    ],
  },
  attic: {
    area: [35, 110],
    height: [2.4, 4.1],
    floor: [3, 4],
    rooms: [1, 3],
    price: 0.75,
    kilowatts: [5, 9],
    shopfront: false,
    permitted: ['use.studio', 'use.coworking', 'use.guests', 'use.office'],
    prohibited: ['use.light_production', 'use.event'],
    scenes: [
      ['attic', 'view'],
      ['attic', 'street', 'view'],
    ],
  },
  office: {
    area: [30, 140],
    height: [2.7, 3.3],
    floor: [1, 2, 3],
    rooms: [2, 5],
    price: 1,
    kilowatts: [7, 14],
    shopfront: false,
    permitted: ['use.office', 'use.coworking', 'use.meeting', 'use.clinic'],
    prohibited: ['use.event', ...noise],
    scenes: [
      ['street', 'room', 'view', 'plan'],
      ['room', 'plan'],
    ],
  },
  hall: {
    area: [220, 1450],
    height: [4.6, 8.5],
    floor: [0],
    rooms: [1, 4],
    price: 0.5,
    kilowatts: [43, 160],
    shopfront: false,
    permitted: [
      'use.light_production',
      'use.workshop',
      'use.makerspace',
      'use.event',
      'use.storage',
      'use.sport',
    ],
    prohibited: ['use.clinic'],
    scenes: [
      ['factory', 'hall', 'plan'],
      ['hall', 'factory', 'hall', 'plan'],
    ],
  },
  cellar: {
    area: [55, 190],
    height: [2.3, 3.6],
    floor: [-1],
    rooms: [1, 4],
    price: 0.6,
    kilowatts: [7, 22],
    shopfront: false,
    permitted: ['use.rehearsal', 'use.recording', 'use.event', 'use.storage', 'use.exhibition'],
    prohibited: ['use.childcare', 'use.clinic'],
    scenes: [
      ['vault', 'courtyard'],
      ['vault', 'street', 'plan'],
    ],
  },
  gallery: {
    area: [48, 160],
    height: [3.2, 4.4],
    floor: [0, 1],
    rooms: [2, 3],
    price: 0.9,
    kilowatts: [7, 15],
    shopfront: true,
    permitted: ['use.gallery', 'use.exhibition', 'use.event', 'use.showroom'],
    prohibited: ['use.light_production', 'use.restaurant'],
    scenes: [
      ['room', 'street', 'plan'],
      ['street', 'room', 'room'],
    ],
  },
  cafe: {
    area: [55, 150],
    height: [2.9, 3.8],
    floor: [0],
    rooms: [2, 4],
    price: 1.2,
    kilowatts: [17, 43],
    shopfront: true,
    permitted: ['use.cafe', 'use.restaurant', 'use.event', 'use.shop'],
    prohibited: ['use.light_production', 'use.recording'],
    scenes: [
      ['street', 'shop', 'room'],
      ['shop', 'room', 'courtyard'],
    ],
  },
  pavilion: {
    area: [140, 620],
    height: [3.2, 4.8],
    floor: [0],
    rooms: [1, 5],
    price: 0.85,
    kilowatts: [22, 69],
    shopfront: true,
    permitted: ['use.market', 'use.exhibition', 'use.coworking', 'use.event', 'use.shop', 'use.museum'],
    prohibited: ['use.light_production'],
    scenes: [
      ['pavilion', 'hall', 'plan'],
      ['pavilion', 'room', 'plan'],
    ],
  },
  stage: {
    area: [130, 420],
    height: [4.2, 7],
    floor: [0, 1],
    rooms: [2, 5],
    price: 0.55,
    kilowatts: [22, 63],
    shopfront: false,
    permitted: ['use.stage', 'use.cinema', 'use.event', 'use.rehearsal', 'use.meeting'],
    prohibited: ['use.light_production', 'use.storage'],
    scenes: [
      ['stage', 'pavilion', 'plan'],
      ['stage', 'street'],
    ],
  },
  community: {
    area: [48, 170],
    height: [2.9, 3.9],
    floor: [0, 1],
    rooms: [1, 4],
    price: 0.6,
    kilowatts: [7, 17],
    shopfront: false,
    permitted: ['use.community', 'use.classroom', 'use.childcare', 'use.meeting', 'use.sport'],
    prohibited: ['use.light_production', 'use.recording'],
    scenes: [
      ['room', 'courtyard', 'view'],
      ['courtyard', 'room', 'plan'],
    ],
  },
  storage: {
    area: [60, 520],
    height: [3, 6],
    floor: [0],
    rooms: [1, 2],
    price: 0.4,
    kilowatts: [5, 22],
    shopfront: false,
    permitted: ['use.storage', 'use.workshop', 'use.light_production'],
    prohibited: ['use.event', 'use.childcare', 'use.restaurant'],
    scenes: [
      ['factory', 'hall'],
      ['hall', 'plan'],
    ],
  },
};
