import type { PoolClient } from 'pg';

interface DemoService {
  key: string;
  title: Record<'en' | 'sl' | 'de', string>;
  text: Record<'en' | 'sl' | 'de', string>;
  sectors: string[];
  minutes: number;
  price: number | null;
  ways: string[];
}

/** What the support centres of the demo network offer. */
const services: DemoService[] = [
  {
    ...{ key: 'talk', sectors: [], minutes: 45, price: null, ways: ['place', 'online'] },
    title: { en: 'First talk', sl: 'Prvi pogovor', de: 'Erstgespräch' },
    text: {
      en: 'Tell us what you plan. We listen, and say who in the city can help and what the next step is.',
      sl: 'Povejte nam, kaj načrtujete. Poslušamo in povemo, kdo v mestu lahko pomaga in kaj je naslednji korak.',
      de: 'Erzählen Sie, was Sie vorhaben. Wir hören zu und sagen, wer in der Stadt helfen kann und was der nächste Schritt ist.',
    },
  },
  {
    ...{ key: 'room', sectors: ['creative', 'small_business', 'civil'], minutes: 60, price: null },
    ways: ['visit', 'place'],
    title: {
      en: 'Looking at a room together',
      sl: 'Skupen ogled prostora',
      de: 'Gemeinsam einen Raum ansehen',
    },
    text: {
      en: 'We come along when you look at a room: what it needs, what that costs, and what may be done there.',
      sl: 'Gremo z vami na ogled: kaj prostor potrebuje, koliko to stane in kaj je v njem dovoljeno.',
      de: 'Wir kommen zur Besichtigung mit: was der Raum braucht, was das kostet und was dort erlaubt ist.',
    },
  },
  {
    ...{ key: 'grant', sectors: ['creative', 'civil'], minutes: 90, price: 4500, ways: ['place', 'online'] },
    title: {
      en: 'Help with an application for funds',
      sl: 'Pomoč pri vlogi za sredstva',
      de: 'Hilfe bei einem Förderantrag',
    },
    text: {
      en: 'Bring your draft. We go through budget, partners and wording with you.',
      sl: 'Prinesite osnutek. Z vami pregledamo proračun, partnerje in besedilo.',
      de: 'Bringen Sie Ihren Entwurf mit. Wir gehen Budget, Partner und Text mit Ihnen durch.',
    },
  },
  {
    ...{
      key: 'contract',
      sectors: ['small_business', 'creative'],
      minutes: 30,
      price: null,
      ways: ['online'],
    },
    title: { en: 'A look at a contract', sl: 'Pregled pogodbe', de: 'Ein Blick auf einen Vertrag' },
    text: {
      en: 'Before you sign for a room: what the clauses mean. This is no legal advice.',
      sl: 'Preden podpišete pogodbo za prostor: kaj pomenijo določila. To ni pravni nasvet.',
      de: 'Bevor Sie für einen Raum unterschreiben: was die Klauseln bedeuten. Das ist keine Rechtsberatung.',
    },
  },
];

/** $1 the services as JSON */
const servicesSql = `INSERT INTO centre_services (id, centre_id, title, text, original_locale, sectors, minutes, price,
    currency, languages, ways, position)
  SELECT md5(a.id::text || v.key)::uuid, a.id, v.title, v.text, 'en', v.sectors, v.minutes, v.price,
    CASE WHEN v.price IS NOT NULL THEN 'EUR' END, coalesce(nullif(a.languages, '{}'), '{en}'), v.ways, v.n - 1
  FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (key text, title jsonb, text jsonb, sectors sector[], minutes int,
      price int, ways appointment_way[])) WITH ORDINALITY v (key, title, text, sectors, minutes, price, ways, n)
    CROSS JOIN actors a WHERE a.is_demo AND a.kind = 'support_organisation'`;

/** Mornings from Monday to Thursday, and two afternoons. */
const week = [0, 1, 2, 3]
  .map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 720, serviceIds: [] as string[] }))
  .concat([1, 3].map((weekday) => ({ weekday, fromMinute: 840, untilMinute: 1020, serviceIds: [] })));

/** $1 the hours as JSON */
const hoursSql = `INSERT INTO adviser_hours (centre_id, person_id, time_zone, hours, notice_hours, horizon_days,
    buffer_minutes, place, link)
  SELECT a.id, p.id, (SELECT o.time_zone FROM memberships w JOIN persons o ON o.id = w.person_id
      WHERE w.actor_id = a.id AND w.role = 'owner' AND w.ended_at IS NULL ORDER BY w.since, w.id LIMIT 1),
    $1::jsonb, 24, 60, 15, coalesce(a.address, ''), 'https://meet.demo.kvart.example/' || a.slug
  FROM actors a JOIN memberships m ON m.actor_id = a.id AND m.ended_at IS NULL AND m.role IN ('owner', 'editor')
    JOIN persons p ON p.id = m.person_id
  WHERE a.is_demo AND a.kind = 'support_organisation'`;

/**
 * $1 the network's present. One of the city's actors after the other comes to the centre: weeks from now, the day of the
 * week (Monday is 0), the hour on the spot, the service, how it stands.
 */
const appointmentsSql = `INSERT INTO appointments (id, centre_id, service_id, actor_id, adviser_id, person_id, starts_at,
    ends_at, blocked_until, way, state, topic, note, place, link, created_at, reminded_at)
  SELECT md5(a.id::text || 'appointment' || v.n)::uuid, a.id, s.id, g.id, h.person_id, g.person_id, t.at,
    t.at + make_interval(mins => s.minutes), t.at + make_interval(mins => s.minutes + 15), v.way, v.state, v.topic,
    v.note, CASE v.way WHEN 'place' THEN h.place WHEN 'visit' THEN coalesce(g.address, '') ELSE '' END,
    CASE v.way WHEN 'online' THEN h.link END, least(t.at - interval '6 days', $1::timestamptz),
    CASE WHEN t.at < $1::timestamptz + interval '1 day' THEN t.at - interval '1 day' END
  FROM (VALUES
    (0, -3, 1, 9, 'talk', 'place'::appointment_way, 'done'::appointment_state, 'A studio with a window on the street', ''),
    (1, -2, 3, 14, 'grant', 'online', 'done', 'Money for a summer programme', 'The draft is in our last message.'),
    (2, -1, 0, 10, 'talk', 'online', 'no_show', 'Opening a repair shop', ''),
    (3, -1, 2, 9, 'room', 'visit', 'done', 'The old bakery: is there enough power?', 'Please ring at the yard.'),
    (4, 1, 1, 9, 'talk', 'place', 'booked', 'Two associations under one roof', ''),
    (5, 0, 3, 14, 'room', 'visit', 'booked', 'Damp in the back room', 'The key is with the neighbour.'),
    (6, 1, 1, 14, 'contract', 'online', 'cancelled', 'Notice periods', ''),
    (7, 2, 0, 11, 'contract', 'online', 'booked', 'A lease for three years', '')
  ) v (n, weeks, weekday, hour, service, way, state, topic, note)
  CROSS JOIN actors a
  CROSS JOIN LATERAL (SELECT o.* FROM adviser_hours o WHERE o.centre_id = a.id ORDER BY o.person_id LIMIT 1) h
  CROSS JOIN LATERAL (SELECT c.id, c.address, m.person_id FROM actors c JOIN memberships m ON m.actor_id = c.id
      AND m.role = 'owner' AND m.ended_at IS NULL
    WHERE c.is_demo AND c.place_id = a.place_id AND c.id <> a.id AND c.kind <> 'municipality'
    ORDER BY c.slug, m.id OFFSET v.n LIMIT 1) g
  JOIN centre_services s ON s.id = md5(a.id::text || v.service)::uuid
  CROSS JOIN LATERAL (SELECT (date_trunc('week', $1::timestamptz AT TIME ZONE h.time_zone)
    + make_interval(days => v.weeks * 7 + v.weekday, hours => v.hour)) AT TIME ZONE h.time_zone AS at) t
  WHERE a.is_demo AND a.kind = 'support_organisation'`;

/** Services, hours and appointments of the support centres, past and to come. */
export async function insertAppointments(client: PoolClient, now: Date): Promise<void> {
  await client.query(servicesSql, [JSON.stringify(services)]);
  await client.query(hoursSql, [JSON.stringify(week)]);
  await client.query(appointmentsSql, [now]);
}
