import { insert, type FileRow } from '@kvart/testing/builders';
import type { PoolClient } from 'pg';
import { insertAppointments } from './appointments.ts';
import { insertConversations } from './conversations.ts';
import { insertDesk } from './desk.ts';
import { demoSignIns } from './demo-sign-ins.ts';
import { freshenSql } from './reports.ts';
import type { DemoNetwork } from './network.ts';
import { notificationsSql } from './notifications.ts';
import { insertProjectLife } from './project-life.ts';
import { insertProjectRooms } from './project-room.ts';
import { insertProjectWork } from './project-work.ts';
import { insertProjectEffect } from './project-effect.ts';
import { insertProjects } from './projects.ts';
import { hitsSql } from './saved-searches.ts';
import { verificationsSql } from './verifications.ts';

/** Raise it when the network changes; an installation keeps the one it has. */
const demoVersion = 13;

/** Writes all rows, inside the caller's transaction, and notes that the network is there. */
export async function insertNetwork(
  client: PoolClient,
  network: DemoNetwork,
  files: readonly FileRow[],
): Promise<void> {
  await insert(client, 'persons', network.persons);
  await insert(client, 'files', files);
  await insert(client, 'actors', network.actors);
  await client.query(verificationsSql);
  await insert(client, 'memberships', network.memberships);
  await insert(client, 'verification_papers', network.verificationPapers);
  await insert(client, 'actor_concepts', network.actorConcepts);
  await insert(client, 'buildings', network.buildings);
  await insert(client, 'spaces', network.spaces);
  await insert(client, 'space_periods', network.spacePeriods);
  await insert(client, 'space_uses', network.spaceUses);
  await insert(client, 'space_photos', network.spacePhotos);
  await insert(client, 'space_documents', network.spaceDocuments);
  await insert(client, 'space_checks', network.spaceChecks);
  await insert(client, 'space_revisions', network.spaceRevisions);
  await insert(client, 'interests', network.interests);
  await insert(client, 'interest_events', network.interestEvents);
  await insert(client, 'vacancy_reports', network.reports);
  await insert(client, 'vacancy_report_events', network.reportEvents);
  await insert(client, 'claims', network.claims);
  await insert(client, 'saved_searches', network.savedSearches);
  await insertConversations(client, network.conversations);
  await insert(client, 'space_requests', network.spaceRequests);
  await insert(client, 'space_request_places', network.spaceRequestPlaces);
  await insert(client, 'space_request_events', network.spaceRequestEvents);
  await insert(client, 'space_proposals', network.spaceProposals);
  await insertProjects(client, network.projects);
  await insertProjectWork(client, network.projectWork);
  await insertProjectEffect(client, network.projectEffect);
  await insertProjectRooms(client, network.projectRooms);
  await insertProjectLife(client, network.projectLife);
  await insertAppointments(client, network.now);
  await client.query(freshenSql, [network.now]);
  await insertDesk(client, network.desk, network.now);
  await client.query(hitsSql, [network.now]);
  await client.query(notificationsSql, [network.now]);
  await client.query(`INSERT INTO settings (key, value, updated_at) VALUES ('demo', $1::jsonb, now())`, [
    JSON.stringify({ version: demoVersion, signIns: demoSignIns(network) }),
  ]);
}
