import { useCallback } from 'react';
import { useApolloClient } from '@apollo/client/react';
import type { ComboboxOption } from '@kvart/ui/combobox';
import type { ReportSource, VacancyLength } from '@kvart/domain/vacancy-reports';
import { useAction } from '../../../lib/apollo/useAction.ts';
import type { Issue } from '../../../lib/forms/useForm.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { LngLat } from '../../../lib/map/index.tsx';
import { useProven } from '../../../lib/proof/useProven.ts';
import { ReportChallengeDocument, ReportVacancyDocument } from './Report.gql.ts';

export interface ReportValues {
  place: ComboboxOption | null;
  address: string;
  point: LngLat | null;
  formerUse: string;
  vacantFor: VacancyLength | null;
  source: ReportSource | null;
  note: string;
  email: string;
  photosOpen: boolean;
  /** Nobody sees this field; programs fill it in. */
  website: string;
}

export const emptyReport: ReportValues = {
  place: null,
  address: '',
  point: null,
  formerUse: '',
  vacantFor: null,
  source: null,
  note: '',
  email: '',
  photosOpen: false,
  website: '',
};

interface Received {
  uploadToken: string;
  mailSent: boolean;
}

/** The form about an empty unit: what is missing, the proof of work, and sending it. */
export const useReportForm = (onDone: (received: Received) => void) => {
  const t = useT();
  const client = useApolloClient();
  const fetchChallenge = useCallback(
    () =>
      client
        .query({ query: ReportChallengeDocument, fetchPolicy: 'no-cache' })
        .then(({ data }) => data?.reportChallenge),
    [client],
  );
  const proven = useProven(fetchChallenge, t('reports.form.proofFailed'));
  const [report] = useAction(ReportVacancyDocument, { prompt: false });

  const check = ({ place, address, point, vacantFor, source }: ReportValues): Issue[] => {
    const issues: Issue[] = [];
    if (!address.trim() && !point) issues.push({ path: ['address'], message: t('reports.form.placeNeeded') });
    if (!place) issues.push({ path: ['place'], message: t('reports.form.townNeeded') });
    if (!vacantFor) issues.push({ path: ['vacantFor'], message: t('reports.form.choose') });
    if (!source) issues.push({ path: ['source'], message: t('reports.form.choose') });
    return issues;
  };

  const send = async ({ place, point, vacantFor, source, website, ...texts }: ReportValues) => {
    const input = {
      ...texts,
      ...point,
      placeId: place?.id ?? '',
      vacantFor: (vacantFor ?? 'unknown').toUpperCase() as Uppercase<VacancyLength>,
      source: (source ?? 'other').toUpperCase() as Uppercase<ReportSource>,
    };
    return proven.send((proof) => report({ input, proof, website }));
  };

  const form = useForm<ReportValues, Received>({
    name: 'report',
    initial: emptyReport,
    secret: ['email', 'website'],
    check,
    submit: send,
    onDone,
  });
  return { ...form, working: proven.working };
};

export type ReportForm = ReturnType<typeof useReportForm>;
