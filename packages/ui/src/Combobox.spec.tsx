import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Combobox } from './Combobox.tsx';
import type { ComboboxOption } from './Combobox.tsx';
import { Field } from './Field.tsx';

afterEach(cleanup);

const texts = {
  loading: 'Searching',
  none: 'Nothing found',
  failed: 'Did not work',
  clear: 'Clear',
  count: (options: number) => `${options} suggestions`,
};

const towns = ['Kamnik', 'Kamnica', 'Košice'].map((label) => ({ id: label.toLowerCase(), label }));

const Town = ({ load }: { load?: (text: string) => Promise<ComboboxOption[]> }) => {
  const [town, setTown] = useState<ComboboxOption | null>(null);
  const find = (text: string) =>
    Promise.resolve(towns.filter(({ label }) => label.toLowerCase().startsWith(text.toLowerCase())));
  return (
    <>
      <Field label="Town">
        {(control) => (
          <Combobox control={control} value={town} onChange={setTown} load={load ?? find} texts={texts} />
        )}
      </Field>
      <output>{town?.id ?? 'none'}</output>
    </>
  );
};

describe('a combobox', () => {
  it('suggests while one types, and takes a choice by keyboard', async () => {
    const user = userEvent.setup();
    render(<Town />);
    const input = screen.getByRole('combobox', { name: 'Town' });
    await user.type(input, 'kam');
    expect(await screen.findAllByRole('option')).toHaveLength(2);
    expect(screen.getByText('2 suggestions')).toBeInTheDocument();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(input).toHaveAttribute(
      'aria-activedescendant',
      screen.getByRole('option', { name: 'Kamnica' }).id,
    );
    await user.keyboard('{Enter}');
    expect(input).toHaveValue('Kamnica');
    expect(screen.getByText('kamnica')).toBeInTheDocument();
    expect(input).toHaveAttribute('aria-expanded', 'false');
  });

  it('keeps what was typed before its script was there, and suggests for it', async () => {
    const container = document.createElement('div');
    document.body.append(container);
    container.innerHTML = renderToString(<Town />);
    const input = screen.getByRole<HTMLInputElement>('combobox');
    input.value = 'kamn';
    input.focus();
    render(<Town />, { container, hydrate: true });
    expect(await screen.findAllByRole('option')).toHaveLength(2);
    expect(input).toHaveValue('kamn');
  });

  it('gives up the choice when the text changes, and clears', async () => {
    const user = userEvent.setup();
    render(<Town />);
    const input = screen.getByRole('combobox');
    await user.type(input, 'koš');
    await user.click(await screen.findByRole('option', { name: 'Košice' }));
    expect(screen.getByText('košice')).toBeInTheDocument();
    await user.type(input, 'x');
    expect(screen.getByText('none')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(input).toHaveValue('');
  });

  it('says when there is nothing and when asking failed', async () => {
    const user = userEvent.setup();
    const load = vi.fn().mockResolvedValueOnce([]).mockRejectedValueOnce(new Error('down'));
    render(<Town load={load} />);
    await user.type(screen.getByRole('combobox'), 'q');
    expect(await screen.findByText('Nothing found')).toBeVisible();
    await user.type(screen.getByRole('combobox'), 'q');
    expect(await screen.findAllByText('Did not work')).not.toHaveLength(0);
  });
});
