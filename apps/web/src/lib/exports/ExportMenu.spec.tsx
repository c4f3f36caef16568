import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, it } from 'vitest';
import { I18nProvider } from '../i18n/I18n.tsx';
import { loadCore, loadMessages } from '../i18n/messages.ts';
import type { Translate } from '@kvart/i18n/client';
import { violations } from '../../testing/render-app.tsx';
import { ExportMenu } from './ExportMenu.tsx';

let initial: Translate;
beforeAll(async () => {
  initial = await loadCore('en');
  await loadMessages(['exports']);
});

it('leads to the list of this address in each format, in the language of the page', async () => {
  const { container } = render(
    <I18nProvider initial={initial}>
      <MemoryRouter initialEntries={['/spaces?q=studio&use=use.workshop&use=use.gallery']}>
        <ExportMenu list="spaces" total={123_456} also={{ actor: 'a1' }} />
      </MemoryRouter>
    </I18nProvider>,
  );
  const button = screen.getByRole('button', { name: 'Export' });
  expect(button).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(button);
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  const query = 'q=studio&use=use.workshop&use=use.gallery&actor=a1&lang=en';
  expect(links).toEqual([
    `/export/spaces.xlsx?${query}`,
    `/export/spaces.csv?${query}`,
    `/export/spaces.csv?${query}&bom=1`,
    `/export/spaces.geojson?${query}`,
  ]);
  expect(screen.getByText(/Only the first 100,000 rows/)).toBeVisible();
  expect(await violations(container)).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('link')).toBeNull();
});
