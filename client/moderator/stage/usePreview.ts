import { useState } from 'react';
import { storage } from '../../store/storage.ts';

/** Whether a picture of the screen is wanted beside a card; kept on this device, for all sessions. */
export function usePreview(of: 'next' | 'live'): readonly [isOn: boolean, toggle: () => void] {
  const at = `moderato:preview:${of}`;
  const [isOn, setOn] = useState(() => storage.get(at) === 'on');
  const toggle = () => {
    if (isOn) storage.remove(at);
    else storage.set(at, 'on');
    setOn(!isOn);
  };
  return [isOn, toggle];
}
