import { useState } from 'react';
import { Button, Dialog, IconButton, Notice, SkeletonText, useToast } from '@kvart/ui';
import { type AnswerPlaceholder, type CaseKind, fillAnswer } from '@kvart/domain/desk';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { TemplateForm } from './TemplateForm.tsx';
import {
  AnswerTemplatesDocument,
  type AnswerTemplatesPartsFragment,
  RemoveAnswerTemplateDocument,
} from './Templates.gql.ts';

export type Template = AnswerTemplatesPartsFragment['templates'][number];
const upper = <T extends string>(value: T) => value.toUpperCase() as Uppercase<T>;

/** The templates of the reader's centres for a kind of case: to use, to add, to change, to remove. */
const TemplatesDialog = ({
  kind,
  names,
  onUse,
  onClose,
}: {
  kind: CaseKind;
  names: Partial<Record<AnswerPlaceholder, string | null>>;
  onUse: (text: string) => void;
  onClose: () => void;
}) => {
  const t = useT();
  const { locale } = useLocale();
  const { show } = useToast();
  const [edited, setEdited] = useState<{ centreId: string; template: Template | null } | null>(null);
  const [remove] = useAction(RemoveAnswerTemplateDocument);
  const { data, refetch } = usePageQuery(
    AnswerTemplatesDocument,
    { caseKind: upper(kind), locale },
    { fresh: true },
  );
  const take = async ({ id, version }: Template) => {
    const outcome = await remove({ id, version });
    show(
      outcome.ok
        ? { text: t('answerTemplates.removed'), tone: 'good' }
        : { text: outcome.error.message, tone: 'bad' },
    );
    void refetch();
  };
  const centres = data?.answerTemplates;
  return (
    <Dialog open onClose={onClose} title={t('answerTemplates.title')} closeLabel={t('common.close')}>
      {!centres && <SkeletonText lines={4} />}
      {centres?.length === 0 && (
        <Notice tone="note">
          <p>{t('answerTemplates.noCentre')}</p>
        </Notice>
      )}
      {edited && (
        <TemplateForm
          {...edited}
          {...{ kind, locale }}
          onDone={() => {
            setEdited(null);
            void refetch();
          }}
          onCancel={() => setEdited(null)}
        />
      )}
      {!edited && centres && centres.length > 0 && <p className="text-soft">{t('answerTemplates.lead')}</p>}
      {!edited &&
        centres?.map(({ centreId, centreName, templates }) => (
          <section key={centreId} aria-label={centreName} className="mt-4">
            {centres.length > 1 && <h3 className="text-lg">{centreName}</h3>}
            {templates.length === 0 && <p className="mt-2">{t('answerTemplates.none')}</p>}
            <ul>
              {templates.map((one) => {
                const text = fillAnswer(one.text, { ...names, centre: centreName });
                return (
                  <li key={one.id} className="flex items-start gap-2 border-b border-rule py-3">
                    <div className="min-w-0 flex-1">
                      <Button
                        size="sm"
                        onClick={() => onUse(text)}
                        aria-label={t('answerTemplates.use', { name: one.name })}
                      >
                        {one.name}
                      </Button>
                      <p className="mt-2 line-clamp-3 text-sm break-words whitespace-pre-line text-soft">
                        {text}
                      </p>
                    </div>
                    <IconButton
                      label={t('answerTemplates.edit', { name: one.name })}
                      icon={<Pencil aria-hidden size={18} />}
                      onClick={() => setEdited({ centreId, template: one })}
                    />
                    <IconButton
                      label={t('answerTemplates.remove', { name: one.name })}
                      icon={<Trash2 aria-hidden size={18} />}
                      onClick={() => void take(one)}
                    />
                  </li>
                );
              })}
            </ul>
            <Button
              size="sm"
              className="mt-3"
              icon={<Plus aria-hidden size={16} />}
              onClick={() => setEdited({ centreId, template: null })}
            >
              {t('answerTemplates.new')}
            </Button>
          </section>
        ))}
    </Dialog>
  );
};

export default TemplatesDialog;
