import { Button, ErrorSummary, Notice, TextAreaField, TextField } from '@kvart/ui';
import { type Accent, accentIssues, colourShape } from '@kvart/domain/administration';
import { useAction } from '../../lib/apollo/useAction.ts';
import { type Issue, useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { type IdentityPartsFragment, IdentitySettingsDocument, SetIdentityDocument } from './Admin.gql.ts';
import { AdminFrame } from './AdminFrame.tsx';
import { AdminQuery } from './AdminQuery.tsx';
import { ColourFields } from './ColourFields.tsx';
import { LogoField } from './LogoField.tsx';
import { useSaved } from './useSaved.ts';

interface Values {
  name: string;
  operator: string;
  contactEmail: string;
  contactPhone: string;
  accent: Accent | null;
}

const IdentityForm = ({ settings, refetch }: { settings: IdentityPartsFragment; refetch: () => unknown }) => {
  const t = useT();
  const saved = useSaved(refetch);
  const [set] = useAction(SetIdentityDocument);
  const colourIssue = (accent: Accent | null): Issue[] => {
    if (!accent) return [];
    const shaped = (['light', 'dark'] as const).filter((theme) => !colourShape.test(accent[theme]));
    if (shaped.length > 0)
      return shaped.map((theme) => ({ path: ['accent', theme], message: t('admin.identity.colourShape') }));
    return accentIssues(accent).map(({ path }) => ({ path, message: t('admin.identity.tooWeak') }));
  };
  const form = useForm<Values, unknown>({
    name: 'admin-identity',
    keep: false,
    initial: {
      ...{ name: settings.name ?? '', operator: settings.operator ?? '' },
      ...{ contactEmail: settings.contactEmail ?? '', contactPhone: settings.contactPhone ?? '' },
      accent: settings.accent && { light: settings.accent.light, dark: settings.accent.dark },
    },
    check: ({ accent }) => colourIssue(accent),
    submit: async (values) => saved.told(await set({ input: { ...values, version: settings.version } })),
    onDone: saved.done,
  });
  const errorOf = (theme: string) =>
    form.issues.find(({ path }) => path[0] === 'accent' && path[1] === theme)?.message;
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex max-w-2xl flex-col gap-6">
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      <TextField
        {...form.text('name')}
        label={t('admin.identity.name')}
        hint={t('admin.identity.nameHint')}
        maxLength={40}
        autoComplete="off"
      />
      <TextAreaField
        {...form.text('operator')}
        label={t('admin.identity.operator')}
        hint={t('admin.identity.operatorHint')}
        rows={4}
      />
      <TextField
        {...form.text('contactEmail')}
        label={t('admin.identity.contactEmail')}
        type="email"
        autoComplete="off"
      />
      <TextField
        {...form.text('contactPhone')}
        label={t('admin.identity.contactPhone')}
        type="tel"
        autoComplete="off"
      />
      <ColourFields
        accent={form.values.accent}
        errors={{ light: errorOf('light'), dark: errorOf('dark') }}
        onChange={(accent) => form.set('accent', accent)}
      />
      <Button type="submit" variant="primary" busy={form.busy} className="self-start">
        {t('common.save')}
      </Button>
    </form>
  );
};

/** What the installation is called, who runs it, and how it looks. */
const IdentityPage = () => {
  const t = useT();
  return (
    <AdminFrame part="identity">
      <AdminQuery document={IdentitySettingsDocument}>
        {({ identitySettings }, refetch) => (
          <div className="flex flex-col gap-10">
            <IdentityForm key={identitySettings.version} settings={identitySettings} refetch={refetch} />
            <LogoField logo={identitySettings.logo} refetch={refetch} />
            <Notice className="max-w-text">{t('admin.identity.whenSeen')}</Notice>
          </div>
        )}
      </AdminQuery>
    </AdminFrame>
  );
};

export default IdentityPage;
