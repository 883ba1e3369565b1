import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { openSession } from '../../../client/actions/openSession.ts';
import { codeIn } from '../../../client/home/codeIn.ts';
import HomePage from '../../../client/home/HomePage.tsx';

vi.mock('../../../client/actions/openSession.ts', () => ({ openSession: vi.fn() }));
beforeEach(() => {
  vi.mocked(openSession).mockClear();
  render(<HomePage />);
});

const join = () => userEvent.click(screen.getByRole('button', { name: 'Join' }));

test.each(['GRHT7', 'grht7', ' gr ht7 ', 'GRH-T7', 'https://rights.example/grht7', 'rights.example/GRHT7/'])(
  '“%s” is understood',
  (typed) => {
    expect(codeIn(typed)).toEqual({ code: 'GRHT7' });
  },
);

test('a code opens its session', async () => {
  await userEvent.type(screen.getByRole('textbox', { name: 'Session code' }), 'gr ht7{Enter}');
  expect(openSession).toHaveBeenCalledExactlyOnceWith('GRHT7');
});

test('no code, or an impossible one, is said beside the field', async () => {
  await join();
  const field = screen.getByRole('textbox', { name: 'Session code' });
  expect(screen.getByRole('alert').textContent).toMatch(/^Type the code first/);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  await userEvent.type(field, 'grö?');
  expect(screen.queryByRole('alert')).toBeNull();
  await join();
  expect(screen.getByRole('alert').textContent).toMatch(/only letters and digits, so “Ö”/);
  expect(openSession).not.toHaveBeenCalled();
});

test('the built-in seminar is one press away', () => {
  expect(screen.getByRole('link', { name: 'Open the built-in seminar' }).getAttribute('href')).toBe('/GRHT7');
});
