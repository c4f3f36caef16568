import type { ActorKind } from '../actors/kinds.ts';
import { normalizeEmail } from '../shared/contact-schemas.ts';

/** Providers that give an address to anybody, under whatever ending: gmx.at, yahoo.ro, hotmail.hu. */
const freeFamilies = new Set(
  `aol fastmail freemail gmail gmx googlemail hotmail icloud inbox laposte live mail msn outlook posteo
  proton protonmail rediffmail rocketmail tuta tutanota yahoo yandex ymail zoho`.split(/\s+/),
);

/** The same, with one ending: mail providers and connections of the region, and sites where everybody has a page. */
const shared = new Set(
  `a1.net abv.bg amis.net aon.at arcor.de arnes.si atlas.cz atlas.sk azet.sk bluewin.ch centrum.cz centrum.sk chello.at
  chello.sk citromail.hu clicknet.ro digi.hu dir.bg drei.at email.cz email.de eunet.rs free.fr freenet.de home.ro i.ua
  inet.hr inode.at k.ro kabelmail.de kabsi.at libero.it mac.com mailbox.org me.com meta.ua mts.rs net.hr optusnet.hr
  post.cz post.sk pobox.sk ptt.rs quick.cz sbb.rs seznam.cz siol.net t-2.net t-com.hr t-com.me t-online.de t-online.hu
  telemach.net tiscali.cz tportal.hr ukr.net upc.at upcmail.hu utanet.at vip.hr vodafone.de volja.net volny.cz web.de
  wp.pl zoznam.sk
  behance.net blogspot.com booking.com etsy.com facebook.com fb.com github.io google.com instagram.com jimdo.com
  jimdofree.com linkedin.com linktr.ee medium.com pinterest.com squarespace.com tiktok.com tripadvisor.com tumblr.com
  twitter.com vimeo.com vk.com webnode.com weebly.com wikipedia.org wix.com wixsite.com wordpress.com x.com
  youtube.com`.split(/\s+/),
);

const isShared = (domain: string): boolean => {
  const labels = domain.split('.');
  // mail.yahoo.com and yahoo.co.uk belong to the family as well.
  return (
    labels.slice(0, -1).some((label) => freeFamilies.has(label)) || shared.has(labels.slice(-2).join('.'))
  );
};

/** At a university everybody has an address, and few of them speak for it. */
const addressesForAll: readonly ActorKind[] = ['higher_education'];

/**
 * The domain whose addresses prove that one belongs to an actor: that of its website. `null` where it has none of
 * its own, or where an address there proves nothing.
 */
export const claimDomain = (actor: { website: string | null; kind: ActorKind }): string | null => {
  if (!actor.website || addressesForAll.includes(actor.kind) || !URL.canParse(actor.website)) return null;
  const host = new URL(actor.website).hostname.replace(/^www\d?\./, '').replace(/\.$/, '');
  const isName = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(host);
  return isName && !isShared(host) ? host : null;
};

/** Whether an address stands at exactly this domain; one below or above it may be somebody else's. */
export const isAddressAt = (email: string, domain: string): boolean => {
  const host = normalizeEmail(email).split('@')[1] ?? '';
  return URL.canParse(`https://${host}`) && new URL(`https://${host}`).hostname === domain;
};
