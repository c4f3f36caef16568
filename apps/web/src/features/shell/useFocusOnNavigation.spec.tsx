import { act, render, screen, waitFor } from '@testing-library/react';
import { ToastProvider } from '@kvart/ui';
import { useLayoutEffect, useState } from 'react';
import { createMemoryRouter, Link, Outlet, RouterProvider } from 'react-router';
import { expect, it } from 'vitest';
import { useFocusOnNavigation } from './useFocusOnNavigation.ts';

const Frame = () => {
  useFocusOnNavigation();
  return (
    <>
      <button type="button">Menu</button>
      <main id="main">
        <Outlet />
      </main>
    </>
  );
};

const Late = () => {
  const [there, setThere] = useState(false);
  useLayoutEffect(() => {
    const arrive = () => setThere(true);
    window.addEventListener('data-comes', arrive);
    return () => window.removeEventListener('data-comes', arrive);
  }, []);
  return there ? <h1>Late</h1> : <p>Wait</p>;
};

const show = () =>
  render(
    <ToastProvider closeLabel="Close">
      <RouterProvider
        router={createMemoryRouter([
          {
            element: <Frame />,
            children: [
              { path: '/', element: <Link to="/late">Go</Link> },
              { path: '/late', element: <Late /> },
            ],
          },
        ])}
      />
    </ToastProvider>,
  );

it('waits for a heading that comes with its data', async () => {
  show();
  const link = screen.getByRole('link', { name: 'Go' });
  link.focus();
  link.click();
  await screen.findByText('Wait');
  act(() => void window.dispatchEvent(new Event('data-comes')));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Late' })).toHaveFocus());
});

it('leaves the focus to somebody who has moved on meanwhile', async () => {
  show();
  const link = screen.getByRole('link', { name: 'Go' });
  link.focus();
  link.click();
  await screen.findByText('Wait');
  const menu = screen.getByRole('button', { name: 'Menu' });
  menu.focus();
  act(() => void window.dispatchEvent(new Event('data-comes')));
  await screen.findByRole('heading', { name: 'Late' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(menu).toHaveFocus();
});
