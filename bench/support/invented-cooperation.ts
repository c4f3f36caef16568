import { chanceOf } from './chance.ts';
import type { Cooperation, Query, RegisteredActor, RegisteredProject } from './cooperation.ts';

const kinds = [
  ['creative_firm', 'creative'],
  ['small_business', 'small_business'],
  ['municipality', 'public'],
  ['higher_education', 'academic'],
] as const;
const circles = ['weaving flax looms', 'printing paper type', 'lamps glass light', 'wood chairs joinery'];

/**
 * Cooperation that nobody had, for a short run without data: four circles of actors in two countries that mostly stay
 * among themselves, and for each actor what it did next.
 */
export function inventCooperation(): { history: Cooperation; queries: Query[] } {
  const chance = chanceOf(11);
  const draw = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const actors = Array.from({ length: 120 }, (_, n): RegisteredActor => {
    const [kind, sector] = kinds[n % kinds.length] ?? kinds[0];
    const country = n % 2 ? 'SI' : 'AT';
    const town = { city: `Town ${n % 6}`, lat: 46 + (n % 6) / 10, lon: 14 + (n % 6) / 10 };
    return {
      id: `invented:${n}`,
      name: `Actor ${draw(circles).split(' ')[0] ?? ''} ${n}`,
      kind,
      sector,
      country,
      ...town,
    };
  });
  const circleOf = (actor: RegisteredActor): number => Number(actor.id.split(':')[1]) % circles.length;
  const project = (n: number, year: number): RegisteredProject => {
    const circle = Math.floor(chance() * circles.length);
    const inside = actors.filter(
      (actor) => (circleOf(actor) + Math.floor(Number(actor.id.split(':')[1]) / 30)) % 4 === circle,
    );
    const partners = [...new Set(Array.from({ length: 5 }, () => draw(chance() < 0.9 ? inside : actors).id))];
    return {
      id: `invented:p${n}`,
      title: `A project on ${circles[circle] ?? ''}`,
      text: `We work with ${circles[circle] ?? ''} in towns of the region.`,
      locale: 'en',
      topics: [`topic ${circle}`],
      region: '',
      start: `${year}-0${1 + (n % 9)}-01`,
      end: '',
      partners: partners.map((actorId, at) => ({ actorId, isLead: at === 0 })),
    };
  };
  const projects = Array.from({ length: 150 }, (_, n) => project(n, 2015 + (n % 5)));
  const later = Array.from({ length: 30 }, (_, n) => project(200 + n, 2020));
  const queries = later.map((one, n): Query => {
    const [lead, ...others] = one.partners.map(({ actorId }) => actors.find(({ id }) => id === actorId));
    const relevant = others.flatMap((other) => (other && other.sector !== lead?.sector ? [other.id] : []));
    const about =
      n % 2 ? { title: one.title, description: one.text, lead_actor_id: lead?.id } : { actor_id: lead?.id };
    return { query_id: `invented-${n}`, history_before: '2020-01-01', relevant, ...about };
  });
  return { history: { actors, projects }, queries };
}
