import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Refused } from '../../../client/ui/Refused.tsx';
import type { RejectionCode } from '../../../shared/kernel/rejection.ts';

const show = (code: RejectionCode) => render(<Refused refusal={{ code, message: 'No.' }} />);

describe('what helps comes first, as the button', () => {
  test.each(['unknown_session', 'bad_key'] as const)('%s: another code', (code) => {
    show(code);
    screen.getByRole('button', { name: 'Enter another code' });
    screen.getByRole('link', { name: 'Load again' });
  });

  test.each(['wrong_protocol', 'unavailable'] as const)('%s: loading again', (code) => {
    show(code);
    screen.getByRole('button', { name: 'Load again' });
    expect(screen.getByRole('link', { name: 'Enter another code' }).getAttribute('href')).toBe('/');
  });
});

test('a link that does not work may have lost its end', () => {
  show('bad_key');
  screen.getByText(/incomplete, or replaced by a new one. Copy the whole link up to its last letter/);
});
