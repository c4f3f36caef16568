import { useState } from 'react';
import { Check, Monitor, Moon, Sun } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { MessageKey } from '@kvart/i18n/client';
import { Menu, MenuButton } from '@kvart/ui';
import { useBrowser } from '../../lib/device/useBrowser.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { chooseTheme, readTheme } from '../../lib/i18n/theme.ts';
import type { Theme } from '../../lib/i18n/theme.ts';

const themes: { theme: Theme; label: MessageKey; Icon: LucideIcon }[] = [
  { theme: 'light', label: 'shell.theme.light', Icon: Sun },
  { theme: 'dark', label: 'shell.theme.dark', Icon: Moon },
  { theme: 'system', label: 'shell.theme.system', Icon: Monitor },
];

export const ThemeList = ({ onChosen }: { onChosen?: (theme: Theme) => void }) => {
  const t = useT();
  const [current, setCurrent] = useState(readTheme);
  return (
    <ul>
      {themes.map(({ theme, label, Icon }) => (
        <li key={theme}>
          <MenuButton
            aria-pressed={theme === current}
            icon={<Icon aria-hidden size={18} className={theme === current ? 'text-accent' : undefined} />}
            onClick={() => {
              chooseTheme(theme);
              setCurrent(theme);
              onChosen?.(theme);
            }}
          >
            <span className="flex items-center justify-between gap-3">
              {t(label)}
              {theme === current && <Check aria-hidden size={18} className="text-accent" />}
            </span>
          </MenuButton>
        </li>
      ))}
    </ul>
  );
};

export const ThemeMenu = () => {
  const t = useT();
  const kept = useBrowser(readTheme, 'system');
  const [chosen, setTheme] = useState<Theme | null>(null);
  const theme = chosen ?? kept;
  const Icon = themes.find((entry) => entry.theme === theme)?.Icon ?? Monitor;
  return (
    <Menu label={t('shell.theme.label')} arrow={false} trigger={<Icon aria-hidden size={20} />}>
      {(close) => (
        <ThemeList
          onChosen={(next) => {
            setTheme(next);
            close();
          }}
        />
      )}
    </Menu>
  );
};
