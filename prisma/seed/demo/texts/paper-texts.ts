import type { DemoLocale } from './index.ts';

/** What checks and papers of the demo spaces say, in the language of the city. */
export interface PaperTexts {
  floorPlan: string;
  energy: string;
  fire: string;
  conditions: string;
  /** What has to be done: wiring, extinguishers, boiler. */
  wiring: string;
  extinguishers: string;
  boiler: string;
  /** Why there is nothing to look at. */
  noHeating: string;
  /** What somebody saw. */
  seen: string;
}

type CityLocale = Exclude<DemoLocale, 'en'>;

export const paperTexts: Record<CityLocale, PaperTexts> = {
  sl: {
    floorPlan: 'Tloris prostora (demo)',
    energy: 'Energetska izkaznica (demo)',
    fire: 'Poročilo o požarni varnosti (demo)',
    conditions: 'Pogoji uporabe (demo)',
    wiring: 'Razdelilna omarica je stara, pred vselitvijo jo je treba zamenjati.',
    extinguishers: 'Manjkata dva gasilnika, oznake za izhod niso osvetljene.',
    boiler: 'Peč je treba servisirati pred kurilno sezono.',
    noHeating: 'Prostor nima ogrevanja in ga za predvideno rabo ne potrebuje.',
    seen: 'Pregledano na kraju samem.',
  },
  sk: {
    floorPlan: 'Pôdorys priestoru (demo)',
    energy: 'Energetický certifikát (demo)',
    fire: 'Správa o požiarnej bezpečnosti (demo)',
    conditions: 'Podmienky užívania (demo)',
    wiring: 'Rozvádzač je starý, pred nasťahovaním ho treba vymeniť.',
    extinguishers: 'Chýbajú dva hasiace prístroje a osvetlenie únikového východu.',
    boiler: 'Kotol potrebuje servis pred vykurovacou sezónou.',
    noHeating: 'Priestor nemá kúrenie a na plánované využitie ho nepotrebuje.',
    seen: 'Overené priamo na mieste.',
  },
  de: {
    floorPlan: 'Grundriss (Demo)',
    energy: 'Energieausweis (Demo)',
    fire: 'Brandschutzgutachten (Demo)',
    conditions: 'Nutzungsbedingungen (Demo)',
    wiring: 'Der Sicherungskasten ist alt und muss vor dem Einzug ersetzt werden.',
    extinguishers: 'Zwei Feuerlöscher fehlen, das Fluchtwegschild ist dunkel.',
    boiler: 'Die Therme muss vor der Heizperiode gewartet werden.',
    noHeating: 'Der Raum hat keine Heizung und braucht für diese Nutzung keine.',
    seen: 'Vor Ort nachgesehen.',
  },
  bg: {
    floorPlan: 'План на помещението (демо)',
    energy: 'Енергиен сертификат (демо)',
    fire: 'Доклад за пожарна безопасност (демо)',
    conditions: 'Условия за ползване (демо)',
    wiring: 'Електрическото табло е старо и трябва да се смени преди настаняване.',
    extinguishers: 'Липсват два пожарогасителя, знакът за изход не свети.',
    boiler: 'Котелът трябва да се обслужи преди отоплителния сезон.',
    noHeating: 'Помещението няма отопление и за тази употреба не му е нужно.',
    seen: 'Прегледано на място.',
  },
  ro: {
    floorPlan: 'Planul spațiului (demo)',
    energy: 'Certificat energetic (demo)',
    fire: 'Raport de securitate la incendiu (demo)',
    conditions: 'Condiții de folosire (demo)',
    wiring: 'Tabloul electric este vechi și trebuie înlocuit înainte de mutare.',
    extinguishers: 'Lipsesc două stingătoare, indicatorul de ieșire nu este luminat.',
    boiler: 'Centrala trebuie verificată înainte de sezonul rece.',
    noHeating: 'Spațiul nu are încălzire și nu are nevoie de ea pentru această folosire.',
    seen: 'Verificat la fața locului.',
  },
  sr: {
    floorPlan: 'Osnova prostora (demo)',
    energy: 'Energetski pasoš (demo)',
    fire: 'Izveštaj o zaštiti od požara (demo)',
    conditions: 'Uslovi korišćenja (demo)',
    wiring: 'Razvodna tabla je stara i treba je zameniti pre useljenja.',
    extinguishers: 'Nedostaju dva aparata za gašenje, oznaka izlaza ne svetli.',
    boiler: 'Kotao treba servisirati pre grejne sezone.',
    noHeating: 'Prostor nema grejanje i za ovu namenu mu nije potrebno.',
    seen: 'Pregledano na licu mesta.',
  },
};
