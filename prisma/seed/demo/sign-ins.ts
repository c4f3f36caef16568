import type { DemoLocale } from './texts/index.ts';

/** The password of every person of the demo network. It protects nothing: they are all invented. */
export const demoPassword = 'kvart-demo-network';

export type DemoRole =
  | 'municipal_officer'
  | 'support_adviser'
  | 'platform_admin'
  | 'creative_entrepreneur'
  | 'small_business'
  | 'ngo_member'
  | 'private_owner'
  | 'two_actors';

/** Somebody to sign in as. */
export interface DemoSignIn {
  role: DemoRole;
  email: string;
  /** City and number of the actor in the demo network; null for the administrator, who has none. */
  actor: { city: string; place: DemoActorPlace } | null;
  /** The second actor of the person with two. */
  second?: DemoActorPlace;
}

/** An actor of a city that people of the sign-in list belong to. */
export type DemoActorPlace =
  'municipality' | 'support' | 'creative_0' | 'creative_1' | 'business_0' | 'ngo_0' | 'ngo_1' | 'owner_0';

const host = 'demo.kvart.example';

const signIn = (
  role: DemoRole,
  name: string,
  city: string,
  place: DemoActorPlace,
  second?: DemoActorPlace,
): DemoSignIn => ({
  role,
  email: `${name}.${city}@${host}`,
  actor: { city, place },
  ...(second ? { second } : {}),
});

/** The people of the sign-in list, the most useful first. */
export const demoPeople: readonly DemoSignIn[] = [
  signIn('municipal_officer', 'officer', 'kamnik', 'municipality'),
  signIn('municipal_officer', 'officer2', 'kamnik', 'municipality'),
  signIn('creative_entrepreneur', 'creative', 'kamnik', 'creative_0'),
  signIn('support_adviser', 'adviser', 'kamnik', 'support'),
  { role: 'platform_admin', email: `admin@${host}`, actor: null },
  signIn('small_business', 'business', 'kamnik', 'business_0'),
  signIn('ngo_member', 'ngo', 'kamnik', 'ngo_0'),
  signIn('private_owner', 'owner', 'kamnik', 'owner_0'),
  signIn('two_actors', 'two', 'kamnik', 'creative_1', 'ngo_1'),
  signIn('municipal_officer', 'officer', 'kosice', 'municipality'),
  signIn('municipal_officer', 'officer', 'herrenberg', 'municipality'),
  signIn('municipal_officer', 'officer', 'leonding', 'municipality'),
  signIn('municipal_officer', 'officer', 'gabrovo', 'municipality'),
  signIn('municipal_officer', 'officer', 'resita', 'municipality'),
  signIn('municipal_officer', 'officer', 'sombor', 'municipality'),
  signIn('municipal_officer', 'officer', 'balti', 'municipality'),
  signIn('support_adviser', 'adviser2', 'kamnik', 'support'),
  signIn('support_adviser', 'adviser', 'herrenberg', 'support'),
  signIn('creative_entrepreneur', 'creative', 'kosice', 'creative_0'),
];

/** What the roles are called on the sign-in page. */
export const demoRoleNames: Record<DemoRole, Record<DemoLocale, string>> = {
  municipal_officer: {
    ...{ en: 'Municipal officer', sl: 'Občinska uslužbenka', de: 'Mitarbeiterin der Stadt' },
    ...{ sk: 'Pracovníčka mesta', ro: 'Funcționară la primărie' },
    ...{ bg: 'Служителка в общината', sr: 'Службеница градске управе' },
  },
  support_adviser: {
    ...{ en: 'Adviser of the support centre', sl: 'Svetovalka v centru za podporo' },
    ...{ de: 'Beraterin im Servicezentrum', sk: 'Poradkyňa podporného centra' },
    ...{ ro: 'Consilieră la centrul de sprijin', bg: 'Консултантка в центъра за подкрепа' },
    ...{ sr: 'Саветница у центру за подршку' },
  },
  platform_admin: {
    ...{ en: 'Administrator of the platform', sl: 'Skrbnik platforme', de: 'Administration der Plattform' },
    ...{ sk: 'Správca platformy', ro: 'Administratorul platformei' },
    ...{ bg: 'Администратор на платформата', sr: 'Администратор платформе' },
  },
  creative_entrepreneur: {
    ...{ en: 'Creative entrepreneur', sl: 'Kreativna podjetnica', de: 'Kreative Unternehmerin' },
    ...{ sk: 'Kreatívna podnikateľka', ro: 'Antreprenoare creativă' },
    ...{ bg: 'Творческа предприемачка', sr: 'Креативна предузетница' },
  },
  small_business: {
    ...{ en: 'Owner of a small business', sl: 'Lastnik malega podjetja' },
    ...{ de: 'Inhaber eines kleinen Betriebs', sk: 'Majiteľ malej firmy' },
    ...{ ro: 'Proprietar de mică afacere', bg: 'Собственик на малка фирма' },
    ...{ sr: 'Власник малог предузећа' },
  },
  ngo_member: {
    ...{ en: 'Member of an association', sl: 'Član društva', de: 'Mitglied eines Vereins' },
    ...{ sk: 'Člen občianskeho združenia', ro: 'Membru al unei asociații' },
    ...{ bg: 'Член на сдружение', sr: 'Члан удружења' },
  },
  private_owner: {
    ...{ en: 'Owner of a private building', sl: 'Lastnica zasebne hiše' },
    ...{ de: 'Eigentümerin eines Hauses', sk: 'Majiteľka súkromného domu' },
    ...{ ro: 'Proprietară de clădire', bg: 'Собственичка на частна сграда' },
    ...{ sr: 'Власница приватне зграде' },
  },
  two_actors: {
    ...{ en: 'Person with two actors', sl: 'Oseba z dvema akterjema', de: 'Person mit zwei Akteuren' },
    ...{ sk: 'Osoba s dvoma aktérmi', ro: 'Persoană cu doi actori' },
    ...{ bg: 'Лице с двама участници', sr: 'Особа са два актера' },
  },
};
