import { useState } from 'react';
import { z } from 'zod/mini';
import { Frame } from '../frames/frame';
import { useSaved } from '../shell/saved';
import { useSession } from '../shell/session';
import { Empty } from '../ui/bits';

const Placed = z.object({
  id: z.string(),
  moduleKey: z.string(),
  /** What was submitted when it was set up; null: it was not. */
  configuration: z.nullable(z.record(z.string(), z.unknown())),
});
type Placed = z.infer<typeof Placed>;

interface GadgetProps {
  readonly placed: Placed;
  readonly title: string;
  readonly onSave: (configuration: Placed['configuration']) => void;
  readonly onRemove: () => void;
}

/** A gadget in a column of the dashboard: what it shows, or how it is set up. */
const Gadget = ({ placed, title, onSave, onRemove }: GadgetProps) => {
  const { moduleKey, configuration } = placed;
  const [isEdited, setIsEdited] = useState(configuration === null);
  return (
    <section className="card gadget" aria-label={title}>
      <div className="row">
        <h2 className="grow">{title}</h2>
        {configuration !== null && (
          <button type="button" className="subtle" onClick={() => setIsEdited(!isEdited)}>
            {isEdited ? 'Cancel' : 'Configure'}
          </button>
        )}
        <button type="button" className="subtle" onClick={onRemove}>
          Remove
        </button>
      </div>
      <Frame
        place={{
          moduleKey,
          ...(configuration === null ? {} : { configuration: JSON.stringify(configuration) }),
          ...(isEdited ? { entryPoint: 'edit' } : {}),
        }}
        title={title}
        height={160}
        onSubmit={(payload) => {
          onSave(z.record(z.string(), z.unknown()).parse(payload));
          setIsEdited(false);
        }}
      />
    </section>
  );
};

/** The gadgets of apps, in two columns; this browser keeps what stands there. */
export const DashboardPage = () => {
  const { modules } = useSession();
  const gadgets = modules.filter(({ type }) => type === 'jira:dashboardGadget');
  const [placed, setPlaced] = useSaved('sandbox dashboard', z.array(Placed), []);
  const add = (moduleKey: string): void =>
    setPlaced([...placed, { id: crypto.randomUUID(), moduleKey, configuration: null }]);
  return (
    <div className="page">
      <div className="row">
        <h1 className="grow">Dashboard</h1>
        {gadgets.map(({ key, title }) => (
          <button key={key} type="button" onClick={() => add(key)}>
            Add {title}
          </button>
        ))}
      </div>
      {placed.length === 0 && <Empty>Nothing stands on this dashboard yet: add a gadget.</Empty>}
      <div className="dashboard">
        {placed.map((one) => (
          <Gadget
            key={one.id}
            placed={one}
            title={gadgets.find(({ key }) => key === one.moduleKey)?.title ?? one.moduleKey}
            onSave={(configuration) =>
              setPlaced(placed.map((it) => (it.id === one.id ? { ...it, configuration } : it)))
            }
            onRemove={() => setPlaced(placed.filter(({ id }) => id !== one.id))}
          />
        ))}
      </div>
    </div>
  );
};
