import type { DemoTexts } from './demo-texts.ts';

export const en: DemoTexts = {
  spaces: {
    shop: [
      'Ground-floor shop with two display windows',
      'Corner shop in the old town',
      'A former shop at street level, with large display windows and a small back room. People walk past all day, and the windows can be dressed from inside.',
    ],
    popup: [
      'Small pop-up shop on the pedestrian street',
      'One-room shop for a season',
      'A compact shop for trying out an idea: one bright room, a counter left by the last tenant, and a door straight onto the pedestrian street.',
    ],
    workshop: [
      'Workshop in the courtyard',
      'Light workshop with a yard door',
      'A ground-floor workshop around the corner from the main square, reached through a quiet courtyard. The floor carries machines and the wide door takes a van.',
    ],
    studio: [
      'Bright studio with tall windows',
      'Studio room on the first floor',
      'A calm, high room with even light for most of the day. It suited a painter for years and would suit anyone who works with eyes and hands.',
    ],
    attic: [
      'Attic studio under old beams',
      'Rooms under the roof with skylights',
      'Up the wooden stairs there is an attic with exposed beams, skylights and a view over the roofs. Warm in winter, quiet all year.',
    ],
    office: [
      'Office with meeting room',
      'Three offices in a town house',
      'Connected rooms on an upper floor, with a kitchenette and fast internet in the building. They can be taken together by two or three small teams.',
    ],
    hall: [
      'Factory hall with daylight',
      'Former production hall',
      'A hall from the industrial years, with iron columns, large gridded windows and room for things that fit nowhere else. Neighbouring halls are already in use.',
    ],
    cellar: [
      'Vaulted cellar with its own entrance',
      'Undercroft of the old town house',
      'A brick-vaulted cellar with a separate entrance from the street. Cool, solid and quiet to the neighbours: good for music, wine or a small stage.',
    ],
    gallery: [
      'Gallery rooms facing the square',
      'Two exhibition rooms',
      'Two plain rooms with good walls and a window onto the square. They have shown pictures before; rails and simple lights are still there.',
    ],
    cafe: [
      'Former café with a front garden',
      'Coffee house waiting for a host',
      'The café closed last year and left its counter, its ventilation and its regulars. In summer there is room for tables in front.',
    ],
    pavilion: [
      'Glass pavilion from the sixties',
      'Ground floor of the former department store',
      'A modernist building with a glass front on all sides and a generous, open ground plan. Everybody in town knows it, and many would like to see it lit again.',
    ],
    stage: [
      'Small hall with a stage',
      'Former cinema auditorium',
      'An auditorium with a stage, a curtain and wooden floor. The sound is good, the chairs are movable, and there is a foyer for a hundred people.',
    ],
    community: [
      'Community room with kitchen',
      'Former classroom by the park',
      'A large, friendly room with a kitchen next to it, once a classroom. It can be shared by several groups with a weekly timetable.',
    ],
    storage: [
      'Dry storage near the station',
      'Storage building with a ramp',
      'A dry, lockable building with a ramp and space to turn a truck. Plain, robust and cheap to run.',
    ],
  },
  neighbourhood: [
    'Shops, a bakery and the bus stop are within two minutes on foot.',
    'The street is quiet in the evening and lively on market days.',
    'Other creative firms and two associations already work in the neighbourhood.',
  ],
  condition: {
    ready: 'The rooms are clean and can be used at once.',
    light_works: 'Walls and floor need a coat of paint and small repairs before the start.',
    major_works: 'Wiring and sanitary rooms have to be renewed; the owner contributes.',
    shell: 'It is handed over as a shell, so that the new users can fit it out as they need.',
  },
  route: {
    open_call: 'It is given away through an open call with published criteria.',
    direct_agreement: 'It may be given away directly after the intention has been published.',
    free_use: 'For activities of public benefit the rooms may be used free of rent.',
    private_contract: 'The owner decides after a personal conversation and a viewing.',
    agency_sublease: 'The support centre rents it from the owner and passes it on for interim use.',
  },
  works: {
    light_works: 'Painting, small repairs to the floor, new lamps.',
    major_works: 'New wiring, sanitary room, heating; estimate available on request.',
  },
  transit: [
    'Bus stop 150 m, railway station 10 minutes on foot',
    'Bus stop in front of the house',
    'Car park at 200 m, bicycle stand at the door',
  ],
  loading: 'Loading from the courtyard from 6 to 10 in the morning',
  alts: {
    street: 'Row of town houses with a shop on the ground floor, seen from across the street',
    shop: 'Front of the empty shop with display windows and entrance door',
    courtyard: 'Inner courtyard with arcades on three floors',
    factory: 'Brick factory building with a saw-tooth roof and a chimney',
    pavilion: 'Modernist building with a glass front and a flat roof',
    room: 'Empty room with tall windows and sunlight on the floor',
    hall: 'Factory hall with iron columns and large gridded windows',
    vault: 'Vaulted cellar with arches and a window at the end',
    attic: 'Attic room with exposed beams and skylights',
    stage: 'Hall with a stage, a curtain and rows of chairs',
    view: 'View from the window over the roofs of the town',
    plan: 'Floor plan with rooms, doors and windows',
  },
  actors: {
    municipality: [
      'Municipality of',
      'The municipality looks after the town centre and its empty buildings. We publish what is vacant, explain the conditions and answer everyone.',
    ],
    support: [
      'Creative Support Centre',
      'We bring owners, creative people and small businesses together, help with plans, permits and funding, and look after interim use.',
    ],
    school: [
      'School of Design',
      'Our students work on real tasks of the town: shop windows, public space, digital services. We look for partners and rooms for semester projects.',
    ],
    owner: [
      'House Owners',
      'A family that owns a house in the old town. We would rather see lights in the windows than wait for the highest rent.',
    ],
    graphic: [
      'Graphic Studio',
      'Graphic studio for small businesses, museums and events: identities, packaging, signs and exhibition graphics.',
    ],
    ceramics: [
      'Pottery',
      'We make tableware and tiles by hand and teach others how to do it. Looking for a workshop that people can look into.',
    ],
    architecture: [
      'Architects',
      'Architects for building in existing fabric: conversions, fit-outs and careful repair with local craftspeople.',
    ],
    film: [
      'Film Workshop',
      'Short films, documentaries and portraits of people and their work. We also lend equipment and teach young people.',
    ],
    music: [
      'Sound Workshop',
      'Recording, rehearsing, small concerts. We need rooms where it can get loud and neighbours who like it.',
    ],
    fashion: [
      'Fashion Studio',
      'Clothes from local wool and linen in small series, made to be repaired. Fitting and selling in the same room.',
    ],
    photography: [
      'Photo Studio',
      'Portraits, products and architecture. We photograph empty rooms so well that they do not stay empty.',
    ],
    web: [
      'Web Studio',
      'Web shops and simple digital tools for shops, associations and towns. Accessible, fast, easy to keep up.',
    ],
    wood: [
      'Wood Workshop',
      'Furniture and fit-outs in local wood, from one shelf to a whole shop. We like to reuse what is there.',
    ],
    illustration: [
      'Illustration',
      'Illustrations for books, maps and walls. Together with schools we draw the town as it could be.',
    ],
    theatre: [
      'Theatre',
      'A free theatre group for unusual places: shops, courtyards, cellars. We play for all ages and in several languages.',
    ],
    games: [
      'Game Studio',
      'A small team that makes games and playful tours. We test early and with everyone who passes by.',
    ],
    shop_bakery: [
      'Bakery',
      'Bread with time and flour from the region. We look for a second shop where people can sit down.',
    ],
    shop_cafe: [
      'Café',
      'Good coffee, cakes from grandmother’s recipes and a stage for readings once a week.',
    ],
    shop_bookshop: [
      'Bookshop',
      'Books, stationery and an open ear. We host readings and would share our windows with others.',
    ],
    shop_bicycles: [
      'Bicycles',
      'Repair, used bicycles and courses. Everyone can work on their own bicycle on Thursdays.',
    ],
    shop_tailor: [
      'Tailoring',
      'Alterations, repairs and made-to-measure clothes. We pass the craft on to apprentices.',
    ],
    shop_florist: [
      'Flowers',
      'Flowers from gardens nearby, arranged with care; we also look after planters in front of shops.',
    ],
    shop_second_hand: [
      'Second Round',
      'Used clothes, furniture and toys find new owners. Whatever can be repaired is repaired.',
    ],
    shop_carpentry: [
      'Carpentry',
      'Windows, doors and counters, old and new. We know the houses of the old town from inside.',
    ],
    youth: [
      'Youth Association',
      'Young people plan and run their own programme: music, film evenings, a repair corner. We need a room with long hours.',
    ],
    heritage: [
      'Heritage Society',
      'We know the history of the houses and show it: guided tours, exhibitions, advice for owners.',
    ],
    neighbourhood: [
      'Neighbourhood Association',
      'Neighbours who do something about the empty ground floors: market days, gardens in yards, a common kitchen.',
    ],
    festival: [
      'Festival Association',
      'Once a year we fill courtyards, shops and stages for a week; the rest of the year we prepare it with others.',
    ],
    makers: [
      'Open Workshop',
      'An open workshop with machines, tools and people who know how to use them. Open to schools and beginners.',
    ],
  },
  messages: [
    'We know the house and have walked past it for years. We would use the rooms on five days a week, open the windows to the street and invite the neighbours once a month. May we come and see them?',
    'Our present rooms have become too small. We need about this area, daylight and a door wide enough for materials. We could start within two months and would do the painting ourselves.',
    'Together with a partner we would like to share the rooms: workshop in the morning, courses in the afternoon. We attach importance to fair conditions and would sign for at least two years.',
    'We are looking for a place for the coming season. A limited term suits us well, and we leave everything as we found it. Could you tell us what heating costs in winter?',
    'The location is exactly right for our customers. We would keep the display windows lit until ten in the evening. A viewing would help us to judge the electrical connection.',
    'We plan an open programme with schools and associations and can bring our own equipment. Noise would end at eight. We would be glad to hear from you.',
  ],
  shortlisted: [
    'Your idea fits the house well. We will invite you to a viewing next week.',
    'You are among the three we would like to get to know better.',
  ],
  inTalks: [
    'We would like to speak with you about the term and the works. Please suggest two dates.',
    'The commission has agreed. Let us talk about the contract.',
  ],
  declined: [
    'We have decided in favour of an application that opens the rooms to the public on more days.',
    'The use you plan is not permitted in this house because of the noise limits.',
    'The term you need is longer than we can offer before the renovation.',
    'Thank you for your interest. The floor does not carry the machines you describe.',
  ],
  withdrawnInterest: [
    'We have found rooms elsewhere in the meantime. Thank you for the friendly contact.',
    'Our plans have changed, we withdraw for now.',
  ],
  withdrawnSpace: [
    'Let to a new tenant.',
    'Needed for own use by the municipality during renovation of the library.',
    'Works on the roof begin earlier than planned.',
  ],
};
