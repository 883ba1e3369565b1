import { useContext } from 'react';
import { useStore } from 'zustand';
import { present } from '../../shared/kernel/assert.ts';
import { speaker as words } from '../locales/en/speaker.ts';
import { SignalsContext } from './Signalled.tsx';
import css from './Switches.module.css';

/** What the device does at thresholds, quietly in the foot: nothing, until it is turned on. */
export function Switches() {
  const signals = present(useContext(SignalsContext), 'signals around a face');
  const { sound, vibration } = useStore(signals.store);
  return (
    <>
      {sound !== 'absent' && (
        <Switch
          name={words.signals.sound}
          isOn={sound !== 'off'}
          instead={sound === 'silenced' ? words.signals.silenced : null}
          onPress={signals.switchSound}
        />
      )}
      {vibration !== 'absent' && (
        <Switch name={words.signals.vibration} isOn={vibration === 'on'} onPress={signals.switchVibration} />
      )}
    </>
  );
}

function Switch({
  name,
  isOn,
  instead = null,
  onPress,
}: {
  name: string;
  isOn: boolean;
  /** Said in place of name and state. */
  instead?: string | null;
  onPress: () => void;
}) {
  return (
    <button type="button" role="switch" aria-checked={isOn} className={css.switch} onClick={onPress}>
      {instead ?? (
        <>
          {name} <span aria-hidden="true">{isOn ? words.signals.on : words.signals.off}</span>
        </>
      )}
    </button>
  );
}
