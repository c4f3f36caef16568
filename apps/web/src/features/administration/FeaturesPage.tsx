import { Switch } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { type FeaturePartsFragment, FeatureSettingsDocument, SetFeaturesDocument } from './Admin.gql.ts';
import { AdminFrame } from './AdminFrame.tsx';
import { AdminQuery } from './AdminQuery.tsx';
import { useSaved } from './useSaved.ts';

const switches = ['signUp', 'visitorReports', 'suggestions'] as const;

const Switches = ({ features, refetch }: { features: FeaturePartsFragment; refetch: () => unknown }) => {
  const t = useT();
  const saved = useSaved(refetch);
  const [set, busy] = useAction(SetFeaturesDocument);
  const { version, signUp, visitorReports, suggestions } = features;
  const turn = async (name: (typeof switches)[number], on: boolean) =>
    saved.show(await set({ input: { version, signUp, visitorReports, suggestions, [name]: on } }));
  return (
    <div className="flex max-w-text flex-col gap-6">
      {switches.map((name) => (
        <Switch
          key={name}
          label={t(`admin.features.${name}`)}
          hint={t(`admin.features.${name}Hint`)}
          checked={features[name]}
          disabled={busy}
          onChange={({ target }) => void turn(name, target.checked)}
        />
      ))}
      <p className="text-sm text-soft">{t('admin.features.notices')}</p>
    </div>
  );
};

/** What is switched on. */
const FeaturesPage = () => (
  <AdminFrame part="features">
    <AdminQuery document={FeatureSettingsDocument}>
      {({ featureSettings }, refetch) => <Switches features={featureSettings} refetch={refetch} />}
    </AdminQuery>
  </AdminFrame>
);

export default FeaturesPage;
