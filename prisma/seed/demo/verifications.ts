import type { VerificationPaperKind } from '@kvart/domain/actors';
import type { BuilderContext } from '@kvart/testing/builders';
import type { DemoActor } from './actors.ts';
import type { DemoPaper } from './papers.ts';
import { daysBefore } from './time.ts';

/** A row of `verification_papers`. */
export interface VerificationPaperRow {
  id: string;
  actorId: string;
  fileId: string;
  kind: VerificationPaperKind;
  name: string;
  addedAt: Date;
  addedById: string;
}

const handedIn = [
  ['statutes', 'Statutes'],
  ['register_extract', 'Extract from the register'],
] as const;

/** Somebody in each city waits for its verification and has handed its papers in. */
export function buildVerificationPapers(actors: readonly DemoActor[], context: BuilderContext) {
  const papers: DemoPaper[] = [];
  const rows: VerificationPaperRow[] = [];
  const cities = new Set<string>();
  for (const { row, city, people } of actors) {
    const [person] = people;
    if (row.verifiedAt || row.kind === 'private_owner' || !person || cities.has(city.key)) continue;
    cities.add(city.key);
    for (const [n, [kind, name]] of handedIn.entries()) {
      const addedAt = daysBefore(context.now, 3 - n);
      const paper = { id: context.ids.next(), name, uploadedById: person.id, createdAt: addedAt };
      const facts = { kind: 'other', energyClass: null, usableM2: null } as const;
      papers.push({ ...paper, ...facts, heading: name, of: 'verification_paper' });
      rows.push({
        ...{ id: context.ids.next(), actorId: row.id, fileId: paper.id, kind, name },
        ...{ addedAt, addedById: person.id },
      });
    }
  }
  return { papers, rows };
}

/**
 * What was checked of the actors that are verified, and by whom: the verified centre of their town, or else of their
 * country; the platform's own people for the centres themselves.
 */
export const verificationsSql = `
WITH decided AS (
  INSERT INTO verifications (id, actor_id, granted, checks, document_note, call_note, reason, until, decided_at,
    decided_by_id, centre_id)
  SELECT gen_random_uuid(), a.id, true,
    (CASE WHEN a.kind IN ('municipality', 'higher_education') THEN '{call_back}'
      WHEN a.kind = 'support_organisation' THEN '{register_number,call_back}'
      ELSE '{document,call_back}' END)::verification_check[],
    CASE WHEN a.kind NOT IN ('municipality', 'higher_education', 'support_organisation')
      THEN 'Extract from the register, shown at our office (demo)' END,
    'Called back at the number from the register (demo)', 'Name, address and register agree.',
    a.verified_until, a.verified_at, a.verified_by_id,
    CASE WHEN a.kind <> 'support_organisation' THEN (SELECT c.id FROM actors c
      WHERE c.kind = 'support_organisation' AND c.is_demo AND c.verified_at IS NOT NULL AND c.country = a.country
      ORDER BY (c.place_id = a.place_id) DESC, c.slug LIMIT 1) END
  FROM actors a WHERE a.is_demo AND a.verified_at IS NOT NULL AND a.verified_by_id IS NOT NULL AND a.verified_until IS NOT NULL
  RETURNING actor_id, checks, centre_id)
UPDATE actors a SET verified_checks = d.checks, verified_for_id = d.centre_id FROM decided d WHERE a.id = d.actor_id`;
