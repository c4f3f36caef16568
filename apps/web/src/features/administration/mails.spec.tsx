import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  MailTextDocument,
  type MailTextEditFragment,
  PreviewMailDocument,
  ResetMailTextDocument,
  SaveMailTextDocument,
} from './Mails.gql.ts';

const original = {
  __typename: 'MailTextParts' as const,
  ...{
    subject: 'Vabilo: {actor}',
    title: 'Vabilo',
    body: 'Velja {days} dni.',
    button: 'Poglejte',
    note: 'Prezrite.',
  },
};
const own = { ...original, title: 'Vabljeni' };
const value = { __typename: 'MailTextValue' as const, isNumber: false, choices: [], necessary: false };
const mail: MailTextEditFragment = {
  __typename: 'MailTextToEdit',
  ...{
    name: 'invitation',
    locale: 'sl',
    subject: 'Vabilo: Studio',
    version: 3,
    broken: false,
    original,
    own,
  },
  values: [
    { ...value, name: 'actor', example: 'Studio', necessary: true },
    { ...value, name: 'days', example: '14', isNumber: true },
    { ...value, name: 'role', example: 'editor', choices: ['owner', 'editor'] },
  ],
  versions: [
    {
      __typename: 'MailTextVersion',
      version: 3,
      writtenAt: '2026-11-01T10:00:00Z',
      writtenBy: 'Ana',
      texts: own,
    },
    {
      __typename: 'MailTextVersion',
      version: 2,
      writtenAt: '2026-10-01T10:00:00Z',
      writtenBy: null,
      texts: null,
    },
  ],
};

it('writes a mail’s text: looks at it, mends it where the server says so, saves it, and takes it back', async () => {
  const [saved, reset] = [vi.fn(), vi.fn()];
  api.use(
    withViewer(makeViewer({ platformRole: 'ADMIN' })),
    graphql.query(MailTextDocument, () => HttpResponse.json({ data: { mailText: mail } })),
    graphql.mutation(PreviewMailDocument, ({ variables: { input } }) =>
      HttpResponse.json({
        data: {
          previewMail: input.texts.title.includes('{')
            ? {
                __typename: 'InvalidInput',
                ...{ code: 'invalid_input', message: 'Check.', path: null },
                issues: [
                  {
                    __typename: 'InputIssue',
                    ...{ path: ['texts', 'title'], code: 'unknown_value', message: 'There is no value odd.' },
                  },
                ],
              }
            : {
                __typename: 'MailPreview',
                subject: 'Vabilo: Studio',
                html: '<p>page</p>',
                text: 'only words',
              },
        },
      }),
    ),
    graphql.mutation(SaveMailTextDocument, ({ variables }) => {
      saved(variables);
      return HttpResponse.json({ data: { saveMailText: { ...mail, version: 4 } } });
    }),
    graphql.mutation(ResetMailTextDocument, ({ variables }) => {
      reset(variables);
      return HttpResponse.json({ data: { resetMailText: { ...mail, version: 4, own: null } } });
    }),
  );
  const { user } = await renderApp('/admin/mails/invitation?in=sl');
  const title = await screen.findByRole('textbox', { name: 'Title' });
  expect(title).toHaveValue('Vabljeni');
  expect(screen.getByText('{days, plural, one {# …} two {# …} few {# …} other {# …}}')).toBeInTheDocument();
  await user.type(title, ' {{odd}');
  await user.click(screen.getByRole('button', { name: 'Look at it' }));
  expect((await screen.findAllByText('There is no value odd.')).length).toBeGreaterThan(0);
  await user.clear(title);
  await user.type(title, 'Pridite');
  await user.click(screen.getByRole('button', { name: 'Look at it' }));
  expect(await screen.findByTitle('Preview')).toHaveAttribute('sandbox', '');
  await user.click(screen.getByRole('tab', { name: 'As plain text' }));
  expect(screen.getByText('only words')).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const { __typename: _name, ...texts } = { ...own, title: 'Pridite' };
  await waitFor(() =>
    expect(saved).toHaveBeenCalledExactlyOnceWith({
      input: { name: 'invitation', locale: 'sl', version: 3, texts },
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Put into the form: The original' }));
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Vabilo');
  await user.click(screen.getByRole('button', { name: 'Back to the original' }));
  await waitFor(() =>
    expect(reset).toHaveBeenCalledExactlyOnceWith({ name: 'invitation', locale: 'sl', version: 3 }),
  );
});
