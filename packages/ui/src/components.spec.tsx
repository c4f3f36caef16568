import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  Avatar,
  Button,
  Checkbox,
  Chip,
  Dialog,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Field,
  FilterChip,
  IconButton,
  LinkButton,
  LoadMore,
  Menu,
  MenuButton,
  Notice,
  Picture,
  Progress,
  RadioGroup,
  SectorMark,
  SelectField,
  SkipLink,
  StateBadge,
  Stepper,
  Switch,
  Tabs,
  TextAreaField,
  TextField,
  Timeline,
  ToastProvider,
  Wordmark,
  useToast,
} from './index.ts';

afterEach(cleanup);

const violations = async () => {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

const photo = {
  alt: 'A workshop with two windows',
  width: 1600,
  height: 1200,
  blur: 'data:image/webp;base64,AA==',
  variants: [
    { width: 1200, url: '/files/1/1200' },
    { width: 400, url: '/files/1/400' },
  ],
};

describe('every component together', () => {
  it('has no violation that axe can find', async () => {
    render(
      <main>
        <h1>Everything</h1>
        <SkipLink target="main">Skip</SkipLink>
        <Wordmark />
        <Button>Save</Button>
        <LinkButton href="/x">Go</LinkButton>
        <IconButton label="Close" icon={<svg aria-hidden />} />
        <TextField label="Name" hint="As on the door" error="Missing" unit="m²" />
        <TextAreaField label="Text" value="abc" onChange={() => {}} count={(n) => `${n} written`} />
        <SelectField label="Kind" mark="optional">
          <option>One</option>
        </SelectField>
        <Checkbox label="Yes" hint="Really" error="Choose" />
        <Switch label="On" hint="At once" />
        <RadioGroup
          legend="Which"
          look="tiles"
          value="a"
          onChange={() => {}}
          options={[
            { value: 'a', label: 'A', hint: 'first' },
            { value: 'b', label: 'B' },
          ]}
        />
        <Chip onRemove={() => {}} removeLabel="Remove: step-free">
          Step-free
        </Chip>
        <FilterChip pressed onPress={() => {}} count={3}>
          Shops
        </FilterChip>
        <StateBadge tone="good" icon={<svg aria-hidden />}>
          On offer
        </StateBadge>
        <SectorMark sector="creative" label="Creative sector" />
        <Avatar name="Studio Tri breze" sector="creative" />
        <Picture image={photo} sizes="100vw" />
        <Disclosure summary="More">Inside</Disclosure>
        <Notice tone="bad" title="Oh" live>
          No
        </Notice>
        <EmptyState title="Nothing here" level={2}>
          Yet
        </EmptyState>
        <Progress value={0.4} label="Filled in" />
        <Stepper label="Steps" steps={['One', 'Two']} current={1} />
        <Timeline items={[{ id: '1', title: 'Listed', time: 'today', dateTime: '2026-01-01' }]} />
        <LoadMore shown="20 of 83" label="Show more" hasMore onMore={() => {}} />
        <Tabs
          label="Views"
          selected="a"
          onSelect={() => {}}
          tabs={[
            { id: 'a', label: 'List', content: 'The list' },
            { id: 'b', label: 'Map', content: 'The map' },
          ]}
        />
      </main>,
    );
    expect(await violations()).toEqual([]);
  });
});

describe('a button', () => {
  it('that is busy keeps its focus and does nothing', async () => {
    const press = vi.fn();
    render(
      <Button busy onClick={press}>
        Save
      </Button>,
    );
    const button = screen.getByRole('button');
    await userEvent.click(button);
    expect(press).not.toHaveBeenCalled();
    expect(button).toHaveAttribute('aria-busy', 'true');
    expect(button).not.toBeDisabled();
  });
});

describe('a field', () => {
  it('ties label, hint and error to its control', () => {
    render(
      <Field label="Area" hint="Inside walls" error="Too small" required>
        {(control) => <input {...control} />}
      </Field>,
    );
    const input = screen.getByRole('textbox', { name: 'Area' });
    expect(input).toHaveAccessibleDescription('Inside walls Too small');
    expect(input).toBeInvalid();
    expect(input).toBeRequired();
  });
});

describe('an error summary', () => {
  it('takes the focus when something new is wrong, not when something is mended', () => {
    const both = [
      { text: 'Name is missing', field: 'name' },
      { text: 'Area is missing', field: 'area' },
    ];
    const page = (items: typeof both) => (
      <>
        <ErrorSummary title="Please look again" items={items} />
        <input id="name" aria-label="Name" />
        <input id="area" aria-label="Area" />
      </>
    );
    const { rerender } = render(page(both));
    expect(screen.getByRole('alert')).toHaveFocus();
    screen.getByRole('link', { name: 'Name is missing' }).click();
    expect(screen.getByLabelText('Name')).toHaveFocus();
    rerender(page(both.slice(1)));
    expect(screen.getByLabelText('Name')).toHaveFocus();
    rerender(page([]));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('a dialog', () => {
  it('shows while open, closes by its button, and has its title as name', async () => {
    const close = vi.fn();
    const { rerender } = render(
      <Dialog open title="Why?" closeLabel="Close" onClose={close}>
        Because
      </Dialog>,
    );
    expect(screen.getByRole('dialog', { name: 'Why?' })).toHaveAttribute('open');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(close).toHaveBeenCalledOnce();
    rerender(
      <Dialog open={false} title="Why?" closeLabel="Close" onClose={close}>
        Because
      </Dialog>,
    );
    expect(screen.queryByText('Because')).not.toBeInTheDocument();
  });
});

describe('a menu', () => {
  it('opens, closes on Escape with the focus back, and on a click elsewhere', async () => {
    const user = userEvent.setup();
    const pick = vi.fn();
    render(
      <>
        <Menu trigger="More" align="start">
          {(close) => (
            <MenuButton
              onClick={() => {
                pick();
                close();
              }}
            >
              Archive
            </MenuButton>
          )}
        </Menu>
        <p>Elsewhere</p>
      </>,
    );
    const trigger = screen.getByRole('button', { name: 'More' });
    await user.click(trigger);
    expect(trigger).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{Escape}');
    expect(trigger).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Archive' })).not.toBeInTheDocument();
    await user.click(trigger);
    await user.click(screen.getByText('Elsewhere'));
    expect(trigger).toHaveAttribute('aria-expanded', 'false');
    await user.click(trigger);
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    expect(pick).toHaveBeenCalledOnce();
    expect(trigger).toHaveAttribute('aria-expanded', 'false');
  });
});

describe('tabs', () => {
  it('are walked by the arrow keys', async () => {
    const user = userEvent.setup();
    const Views = () => {
      const [selected, select] = useState('a');
      const tabs = ['a', 'b', 'c'].map((id) => ({ id, label: `Tab ${id}`, content: `Content ${id}` }));
      return <Tabs label="Views" tabs={tabs} selected={selected} onSelect={select} />;
    };
    render(<Views />);
    screen.getByRole('tab', { name: 'Tab a' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tabpanel', { name: 'Tab b' })).toHaveTextContent('Content b');
    await user.keyboard('{End}');
    expect(screen.getByRole('tab', { name: 'Tab c' })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Tab a' })).toHaveAttribute('aria-selected', 'true');
  });
});

describe('a picture', () => {
  it('offers every size, smallest first, with its text', () => {
    render(<Picture image={photo} sizes="50vw" />);
    const image = screen.getByRole('img', { name: 'A workshop with two windows' });
    expect(image).toHaveAttribute('srcset', '/files/1/400 400w, /files/1/1200 1200w');
    expect(image).toHaveAttribute('loading', 'lazy');
  });

  it('that has no file still says what it would show', () => {
    render(<Picture image={{ ...photo, variants: [] }} sizes="50vw" />);
    expect(screen.getByRole('img', { name: 'A workshop with two windows' })).toBeInTheDocument();
  });

  it('never takes a blur that is no picture', () => {
    const { container } = render(
      <Picture image={{ ...photo, blur: 'https://evil.example/x' }} sizes="50vw" />,
    );
    expect(container.innerHTML).not.toContain('evil');
  });
});

describe('toasts', () => {
  const Page = ({ children }: { children: (speak: ReturnType<typeof useToast>) => ReactNode }) => {
    const speak = useToast();
    return <>{children(speak)}</>;
  };

  it('are read out, can be undone, and go', async () => {
    const user = userEvent.setup();
    const undo = vi.fn();
    render(
      <ToastProvider closeLabel="Close">
        <Page>
          {({ show }) => (
            <Button onClick={() => show({ text: 'Archived', action: { label: 'Undo', onPress: undo } })}>
              Archive
            </Button>
          )}
        </Page>
      </ToastProvider>,
    );
    const region = screen.getByRole('status');
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    expect(within(region).getByText('Archived')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText('Archived')).not.toBeInTheDocument();
  });
});
