import { Button, Field, TextInput } from '@kvart/ui';
import {
  type Accent,
  accentFamily,
  colourShape,
  defaultAccent,
  leastContrast,
  type Theme,
  weakestContrast,
} from '@kvart/domain/administration';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';

const themes = ['light', 'dark'] as const;

/** How the colour looks in its theme, with what is written in it and on it. */
const Preview = ({ theme, colour }: { theme: Theme; colour: string }) => {
  const t = useT();
  const format = useFormat();
  if (!colourShape.test(colour)) return null;
  const { accent, on, strong, soft } = accentFamily(colour, theme);
  const ratio = Math.floor(weakestContrast(colour, theme) * 100) / 100;
  const isGood = ratio >= leastContrast;
  const paper = theme === 'light' ? '#fbf8f1' : '#181613';
  return (
    <div>
      <div
        aria-hidden
        className="flex flex-wrap items-center gap-4 rounded-md border border-rule p-4"
        style={{ background: paper }}
      >
        <span className="rounded-md px-4 py-2 font-semibold" style={{ background: accent, color: on }}>
          {t('common.save')}
        </span>
        <span className="underline" style={{ color: accent }}>
          {t('admin.identity.sampleLink')}
        </span>
        <span className="rounded-md px-2 py-1 text-sm" style={{ background: soft, color: strong }}>
          {t('admin.identity.sampleBadge')}
        </span>
      </div>
      <p className={isGood ? 'mt-1 text-sm text-soft' : 'mt-1 text-sm font-semibold text-bad'}>
        {t(isGood ? 'admin.identity.contrastGood' : 'admin.identity.contrastBad', {
          ratio: format.number(ratio),
          least: format.number(leastContrast),
        })}
      </p>
    </div>
  );
};

/** The two colours of the installation, each shown where it will stand. */
export const ColourFields = ({
  accent,
  errors,
  onChange,
}: {
  accent: Accent | null;
  errors: Partial<Record<Theme, string>>;
  onChange: (accent: Accent | null) => void;
}) => {
  const t = useT();
  const shown = accent ?? defaultAccent;
  return (
    <fieldset className="flex flex-col gap-5">
      <legend className="mb-1 text-xl">{t('admin.identity.colours')}</legend>
      <p className="text-soft">{t('admin.identity.coloursText')}</p>
      {themes.map((theme) => {
        const change = (value: string) => onChange({ ...shown, [theme]: value.trim().toLowerCase() });
        return (
          <div key={theme} className="grid items-end gap-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
            <Field id={`admin-colour-${theme}`} label={t(`admin.identity.${theme}`)} error={errors[theme]}>
              {(control) => (
                <span className="flex gap-2">
                  <input
                    type="color"
                    aria-label={t('admin.identity.pick', { theme: t(`admin.identity.${theme}`) })}
                    value={colourShape.test(shown[theme]) ? shown[theme] : defaultAccent[theme]}
                    onChange={({ target }) => change(target.value)}
                    className="size-11 shrink-0 rounded-md border border-edge bg-raised p-1"
                  />
                  <TextInput
                    {...control}
                    value={shown[theme]}
                    onChange={({ target }) => change(target.value)}
                    maxLength={7}
                    autoComplete="off"
                    spellCheck={false}
                  />
                </span>
              )}
            </Field>
            <Preview theme={theme} colour={shown[theme]} />
          </div>
        );
      })}
      {accent && (
        <Button size="sm" className="self-start" onClick={() => onChange(null)}>
          {t('admin.identity.ownColours')}
        </Button>
      )}
    </fieldset>
  );
};
