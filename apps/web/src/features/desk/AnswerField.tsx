import { type ComponentProps, Suspense, useState } from 'react';
import { Button, TextAreaField } from '@kvart/ui';
import { createPortal } from 'react-dom';
import type { AnswerPlaceholder, CaseKind } from '@kvart/domain/desk';
import { LayoutTemplate } from 'lucide-react';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lazyPart } from '../../lib/page/lazy-part.ts';

const TemplatesDialog = lazyPart(() => import('./TemplatesDialog.tsx'));

/** Where an adviser writes: templates are one key away, and what they put in is edited like anything else. */
export const AnswerField = ({
  kind,
  names,
  value,
  onFill,
  ...field
}: ComponentProps<typeof TextAreaField> & {
  kind: CaseKind;
  names: Partial<Record<AnswerPlaceholder, string | null>>;
  value: string;
  onFill: (text: string) => void;
}) => {
  const t = useT();
  const { viewer } = useViewer();
  const [isOpen, setOpen] = useState(false);
  return (
    <div
      className="flex flex-col gap-2"
      onKeyDown={(event) => {
        if (event.key !== 'F2' || isOpen) return;
        event.preventDefault();
        setOpen(true);
      }}
    >
      <TextAreaField {...field} value={value} />
      <Button
        size="sm"
        variant="quiet"
        icon={<LayoutTemplate aria-hidden size={16} />}
        className="self-start"
        onClick={() => setOpen(true)}
      >
        {t('answerTemplates.button')}
      </Button>
      <Suspense fallback={null}>
        {isOpen &&
          createPortal(
            <TemplatesDialog
              kind={kind}
              names={{ ...names, adviser: viewer?.name ?? null }}
              onUse={(text) => {
                onFill([value.trimEnd(), text].filter(Boolean).join('\n\n'));
                setOpen(false);
              }}
              onClose={() => setOpen(false)}
            />,
            document.body,
          )}
      </Suspense>
    </div>
  );
};
