import { Button, TextAreaField } from '@kvart/ui';
import { useT } from '../i18n/I18n.tsx';

/** The longest reason the API takes. */
export const longestReason = 1000;

/** A reason in one's own words, with common ones as a start. */
export const ReasonField = ({
  id,
  label,
  hint,
  helpers,
  value,
  error,
  optional,
  onChange,
}: {
  id: string;
  label: string;
  hint?: string;
  helpers: readonly string[];
  value: string;
  error?: string;
  optional?: boolean;
  onChange: (reason: string) => void;
}) => {
  const t = useT();
  const add = (text: string) => {
    const now = value.trim();
    onChange(now === '' || now.includes(text) ? now || text : `${now} ${text}`);
    document.getElementById(id)?.focus();
  };
  return (
    <div className="flex flex-col gap-2.5">
      {helpers.length > 0 && (
        <div role="group" aria-label={t('spaces.reason.helpers')} className="flex flex-wrap gap-2">
          {helpers.map((text) => (
            <Button key={text} size="sm" onClick={() => add(text)} className="text-left">
              {text}
            </Button>
          ))}
        </div>
      )}
      <TextAreaField
        id={id}
        label={label}
        hint={hint}
        error={error}
        mark={optional ? t('common.optional') : undefined}
        required={!optional}
        rows={3}
        maxLength={longestReason}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
};
