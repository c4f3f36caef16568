import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { HttpResponse, api, graphql } from '../../testing/api.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { AnswerFreshnessDocument, FreshnessLinkDocument } from './Freshness.gql.ts';

const link = {
  __typename: 'FreshnessLink' as const,
  answer: 'STILL_FREE' as const,
  status: 'OPEN' as const,
  slug: 'corner-shop',
  title: 'Corner shop',
  placeName: 'Kamnik',
  confirmedAt: '2026-09-20T08:00:00.000Z',
};

const withLink = (read: typeof link | (Omit<typeof link, 'status'> & { status: 'OUTDATED' }) | null) =>
  graphql.query(FreshnessLinkDocument, () => HttpResponse.json({ data: { freshnessLink: read } }));

describe('the page behind a mailed link', () => {
  it('changes nothing until its one button is pressed', async () => {
    const pressed = vi.fn();
    api.use(
      withLink(link),
      graphql.mutation(AnswerFreshnessDocument, ({ variables }) => {
        pressed(variables);
        return HttpResponse.json({ data: { answerFreshness: { ...link, status: 'DONE' } } });
      }),
    );
    const { user } = await renderApp('/confirm-space#token=abc');
    const button = await screen.findByRole('button', { name: 'Yes, it is still free' });
    expect(screen.getByText('Corner shop')).toBeInTheDocument();
    expect(pressed).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);
    await user.click(button);
    expect(await screen.findByText('Thank you. The entry counts as confirmed.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See the entry' })).toHaveAttribute(
      'href',
      '/spaces/corner-shop',
    );
    expect(pressed).toHaveBeenCalledExactlyOnceWith({ token: 'abc' });
  });

  it.each([
    [{ ...link, status: 'OUTDATED' as const }, /Something has happened with this entry/],
    [null, /This link does not work any more/],
  ])('says so where nothing can be answered', async (read, words) => {
    api.use(withLink(read));
    await renderApp('/confirm-space#token=old');
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Yes, it is still free' })).not.toBeInTheDocument();
  });

  it('says why an answer was not taken', async () => {
    api.use(
      withLink(link),
      graphql.mutation(AnswerFreshnessDocument, () =>
        HttpResponse.json({
          data: {
            answerFreshness: {
              __typename: 'Forbidden',
              code: 'not_editor',
              message: 'Only owners and editors can do this.',
              path: null,
            },
          },
        } as never),
      ),
    );
    const { user } = await renderApp('/confirm-space#token=abc');
    await user.click(await screen.findByRole('button', { name: 'Yes, it is still free' }));
    expect(await screen.findByText('Only owners and editors can do this.')).toBeInTheDocument();
  });
});
