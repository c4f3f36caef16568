import { useState } from 'react';
import type { ComboboxOption } from '@kvart/ui/combobox';
import type { ReportSource, VacancyLength } from '@kvart/domain/vacancy-reports';
import { useAction } from '../../../lib/apollo/useAction.ts';
import type { Issue } from '../../../lib/forms/useForm.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { LngLat } from '../../../lib/map/index.tsx';
import { ReportVacancyDocument } from './Report.gql.ts';
import { useProof } from './useProof.ts';

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
  const proof = useProof();
  const [working, setWorking] = useState(false);
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
    const attempt = async () => {
      setWorking(true);
      const given = await proof.take();
      setWorking(false);
      return given ? report({ input, proof: given, website }) : null;
    };
    const first = await attempt();
    // A form that stood open for hours has a proof that ran out: a new one is made without asking.
    const isOld = first && !first.ok && first.error.code === 'proof_invalid';
    const outcome = isOld ? await attempt() : first;
    if (outcome) return outcome;
    const message = t('reports.form.proofFailed');
    return { ok: false, error: { __typename: 'Unreachable', code: 'offline', message } } as const;
  };

  const form = useForm<ReportValues, Received>({
    name: 'report',
    initial: emptyReport,
    secret: ['email', 'website'],
    check,
    submit: send,
    onDone,
  });
  return { ...form, working };
};

export type ReportForm = ReturnType<typeof useReportForm>;
