import { expect, test, vi } from 'vitest';
import { memo } from '../../../shared/kernel/memo.ts';

test('the same object gives the identical answer, made once', () => {
  const make = vi.fn(({ n }: { n: number }) => ({ double: n * 2 }));
  const doubled = memo(make);
  const two = { n: 2 };

  expect(doubled(two)).toEqual({ double: 4 });
  expect(doubled(two)).toBe(doubled(two));
  expect(make).toHaveBeenCalledTimes(1);
});

test('another object is another matter, however equal', () => {
  const doubled = memo(({ n }: { n: number }) => ({ double: n * 2 }));

  expect(doubled({ n: 2 })).not.toBe(doubled({ n: 2 }));
});
