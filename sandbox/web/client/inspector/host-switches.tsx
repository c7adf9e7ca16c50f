import { useEffect, useState } from 'react';
import { readSettings, runScheduled, saveSettings, type HostSettings } from '../api/sandbox';

const delays = [
  [0, 'at once'],
  [2_000, 'after 2 seconds'],
  [30_000, 'after half a minute'],
  [300_000, 'after 5 minutes'],
] as const;

const switches = [
  ['duplicates', 'Every other event comes twice'],
  ['shuffle', 'Events overtake each other'],
  ['coldStart', 'Each function starts cold'],
] as const;

/** How unkind the platform is to the app: real events are late, repeated and out of order as well. */
export const HostSwitches = () => {
  const [settings, setSettings] = useState<HostSettings | null>(null);
  useEffect(() => void readSettings().then(setSettings, () => undefined), []);
  if (settings === null) return null;
  const change = (part: Partial<HostSettings>): void => void saveSettings({ ...settings, ...part }).then(setSettings);
  return (
    <details className="switches">
      <summary>Behaviour of the platform</summary>
      <label>
        Events reach the app{' '}
        <select value={settings.delayMs} onChange={(event) => change({ delayMs: Number(event.target.value) })}>
          {delays.map(([delay, text]) => (
            <option key={delay} value={delay}>
              {text}
            </option>
          ))}
        </select>
      </label>
      {switches.map(([name, text]) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={settings[name]}
            onChange={(event) => change({ [name]: event.target.checked })}
          />{' '}
          {text}
        </label>
      ))}
      <button type="button" onClick={() => void runScheduled()}>
        Run scheduled triggers now
      </button>
    </details>
  );
};
