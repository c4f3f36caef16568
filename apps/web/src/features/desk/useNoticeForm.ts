import { useCallback } from 'react';
import { useApolloClient } from '@apollo/client/react';
import type { NoticeGround, NoticeObject, NoticeReason } from '@kvart/domain/desk';
import { useAction } from '../../lib/apollo/useAction.ts';
import { type Issue, useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { useProven } from '../../lib/proof/useProven.ts';
import { NoticeChallengeDocument, SubmitNoticeDocument } from './Desk.gql.ts';

interface NoticeValues {
  ground: NoticeGround | null;
  reason: NoticeReason | '';
  text: string;
  evidenceUrl: string;
  email: string;
  /** Nobody sees this field; programs fill it in. */
  website: string;
}

const empty: NoticeValues = { ground: null, reason: '', text: '', evidenceUrl: '', email: '', website: '' };
const shortest = 10;

/** The form of a notice: what is missing, the proof of work, and sending it. */
export const useNoticeForm = (
  about: { type: NoticeObject; id: string },
  onDone: (receipt: { number: string; mailSent: boolean }) => void,
) => {
  const t = useT();
  const client = useApolloClient();
  const [submit] = useAction(SubmitNoticeDocument, { prompt: false });
  const fetchChallenge = useCallback(
    () =>
      client
        .query({ query: NoticeChallengeDocument, fetchPolicy: 'no-cache' })
        .then(({ data }) => data?.noticeChallenge),
    [client],
  );
  const proven = useProven(fetchChallenge, t('desk.notice.proofFailed'));
  const check = ({ ground, reason, text }: NoticeValues): Issue[] => {
    const issues: Issue[] = [];
    if (!reason) issues.push({ path: ['reason'], message: t('desk.notice.choose') });
    if (!ground) issues.push({ path: ['ground'], message: t('desk.notice.choose') });
    if (text.trim().length < shortest) issues.push({ path: ['text'], message: t('desk.notice.textNeeded') });
    return issues;
  };
  const send = async ({ ground, reason, website, ...texts }: NoticeValues) => {
    const input = {
      ...texts,
      objectType: about.type.toUpperCase() as Uppercase<NoticeObject>,
      objectId: about.id,
      ground: (ground ?? 'rules').toUpperCase() as Uppercase<NoticeGround>,
      reason: (reason || 'other').toUpperCase() as Uppercase<NoticeReason>,
    };
    return proven.send((proof) => submit({ input, proof, website }));
  };
  const form = useForm<NoticeValues, { number: string; mailSent: boolean }>({
    name: `notice-${about.id}`,
    initial: empty,
    secret: ['email', 'website'],
    check,
    submit: send,
    onDone,
  });
  return { ...form, working: proven.working };
};
