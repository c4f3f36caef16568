import { issueCodes } from '@kvart/domain/shared';

/** Codes of refused operations, by the GraphQL type that carries them. */
export const refusalCodes = {
  InvalidInput: ['invalid_input'],
  SignInRequired: ['sign_in_required'],
  Forbidden: [
    'forbidden',
    'suspended',
    'email_unconfirmed',
    'not_editor',
    'not_owner',
    'not_a_member',
    'adviser_only',
    'own_actor',
    'actor_required',
    'invitation_other_address',
    'wrong_credentials',
    'import_actors_kind',
    'own_claim',
    'not_author',
  ],
  NotFound: ['not_found', 'not_a_member', 'link_expired'],
  StaleVersion: ['stale_version'],
  Conflict: [
    'wrong_state',
    'already_set_up',
    'email_taken',
    'actor_archived',
    'actor_unclaimed',
    'actor_claimed',
    'claim_open',
    'no_claim_domain',
    'already_member',
    'last_owner',
    'transfer_to_self',
    'invitation_open',
    'invitation_accepted',
    'invitation_revoked',
    'invitation_expired',
    'own_space',
    'space_not_listed',
    'interest_open',
    'too_many_saved_searches',
    'too_many_devices',
    'too_many_mutes',
    'proof_invalid',
    'link_outdated',
    'too_many_photos',
    'import_busy',
    'import_rows_gone',
    'nobody_there',
    'introduction_declined',
    'introduction_unanswered',
    'introduction_pending',
    'not_reachable',
    'actor_blocked',
    'id_taken',
    'merge_with_itself',
    'keep_the_listed',
    'undo_too_late',
    'undo_later_first',
    'building_full',
    'other_owner',
    'other_building',
  ],
  NotPublishable: ['not_publishable'],
  RateLimited: ['rate_limited'],
} as const;

/** Codes of issues that only the API can find, since they need what is stored. */
export const lookupIssueCodes = ['wrong_password', 'wrong_setup_code', 'not_at_domain'] as const;

/** Codes of turned-down uploads and plain HTTP answers, `{code, message}`. */
export const httpErrorCodes = [
  'csrf_required',
  'file_missing',
  'file_too_large',
  'file_type',
  'file_broken',
  'document_type',
  'attachment_type',
  'file_too_many_pixels',
  'file_locked',
  'file_active',
  'uploads_busy',
  'storage_full',
] as const;

/** Every code a client may meet; each has its sentence in the catalogues as `errors.<code>`. */
export const errorCodes: readonly string[] = [
  ...new Set<string>([
    ...Object.values(refusalCodes).flat(),
    ...issueCodes,
    ...lookupIssueCodes,
    ...httpErrorCodes,
  ]),
];
