import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HttpResponse, api, graphql } from '../../testing/api.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { makeCard, makeResult } from '../../testing/spaces.ts';
import { embedCode, searchAddress } from './embed-code.ts';

describe('a search on another site', () => {
  it('is a text to copy, with the filters in force and in the language chosen', async () => {
    api.use(
      graphql.query('SpacesPage', () =>
        HttpResponse.json({ data: makeResult([makeCard('studio', 'Atelje')]) }),
      ),
    );
    const { user } = await renderApp('/spaces?step-free=1&state=draft');
    await user.click(await screen.findByRole('button', { name: 'Embed' }));
    const dialog = within(await screen.findByRole('dialog'));
    const code = () => dialog.getByLabelText<HTMLTextAreaElement>('Text to copy').value;
    expect(code()).toContain(`src="${location.origin}/embed/spaces?step-free=1&amp;view=both&amp;lang=en"`);
    await user.selectOptions(dialog.getByLabelText('What it shows'), 'map');
    await user.selectOptions(dialog.getByLabelText('Language'), 'sl');
    expect(code()).toContain('view=map&amp;lang=sl');
    expect(code()).toContain('height="600"');
    expect(dialog.getByRole('link', { name: 'RSS' })).toHaveAttribute(
      'href',
      '/feeds/spaces.rss?step-free=1&lang=sl',
    );
    expect(await violations()).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe(code());
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('cannot be broken out of', () => {
    const address = searchAddress('/embed/spaces', '?q="><script>', { lang: 'en' });
    expect(embedCode(address, { title: '"><b>', height: 1 }).match(/[<>]/g)).toHaveLength(4);
  });
});
