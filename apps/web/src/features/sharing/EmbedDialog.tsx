import { useState } from 'react';
import { Button, Dialog, Field, SelectField, TextArea, useToast } from '@kvart/ui';
import { localeNames, locales } from '@kvart/i18n/client';
import type { Locale } from '@kvart/i18n/client';
import { Copy, ExternalLink } from 'lucide-react';
import { useLocation } from 'react-router';
import { useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { embedCode, embedHeights, embedViews, searchAddress } from './embed-code.ts';
import type { EmbedView } from './embed-code.ts';

const feeds = [
  { name: 'rss', text: 'RSS' },
  { name: 'atom', text: 'Atom' },
  { name: 'geojson', text: 'GeoJSON' },
] as const;

/** Makes the text that shows this search on another site, and names its feeds. */
const EmbedDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const t = useT();
  const { show } = useToast();
  const { locale } = useLocale();
  const { search } = useLocation();
  const [view, setView] = useState<EmbedView>('both');
  const [lang, setLang] = useState<Locale>(locale);
  const path = searchAddress('/embed/spaces', search, { view, lang });
  const height = embedHeights[view];
  // Only ever opened by a press, so the browser is there to ask.
  const code = open ? embedCode(location.origin + path, { title: t('sharing.embed.frame'), height }) : '';
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      show({ text: t('sharing.embed.copied'), tone: 'good' });
    } catch {
      show({ text: t('sharing.embed.failed'), tone: 'bad' });
    }
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('sharing.embed.title')}
      closeLabel={t('common.close')}
      actions={
        <Button variant="primary" icon={<Copy aria-hidden size={18} />} onClick={() => void copy()}>
          {t('sharing.embed.copy')}
        </Button>
      }
    >
      <p className="text-soft">{t('sharing.embed.lead')}</p>
      <div className="mt-5 grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('sharing.embed.view')}
          value={view}
          onChange={(event) => setView(event.target.value as EmbedView)}
        >
          {embedViews.map((one) => (
            <option key={one} value={one}>
              {t(`sharing.embed.view.${one}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('sharing.embed.language')}
          value={lang}
          onChange={(event) => setLang(event.target.value as Locale)}
        >
          {locales.map((one) => (
            <option key={one} value={one} lang={one}>
              {localeNames[one]}
            </option>
          ))}
        </SelectField>
      </div>
      <Field label={t('sharing.embed.code')} hint={t('sharing.embed.height', { height })} className="mt-4">
        {(control) => (
          <TextArea
            {...control}
            readOnly
            rows={5}
            value={code}
            spellCheck={false}
            className="font-mono text-sm break-all"
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
      <a
        href={path}
        target="_blank"
        rel="noreferrer"
        className="text-link mt-3 inline-flex items-center gap-2"
      >
        <ExternalLink aria-hidden size={17} />
        {t('sharing.embed.look')}
      </a>
      <h3 className="mt-6 border-t border-rule pt-4 text-lg">{t('sharing.feeds.title')}</h3>
      <p className="mt-1 text-soft">{t('sharing.feeds.lead')}</p>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        {feeds.map(({ name, text }) => (
          <li key={name}>
            <a
              href={searchAddress(`/feeds/spaces.${name}`, search, { lang })}
              className="text-link inline-block py-1.5"
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};

export default EmbedDialog;
