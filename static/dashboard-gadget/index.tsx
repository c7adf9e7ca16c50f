import '../ui/field.css';
import './gadget.css';

import { gadgetTexts } from '../../src/messages/en/gadget';
import { jira } from '../ui/bridge';
import { Busy } from '../ui/busy';
import type { Context } from '../ui/context';
import { Part } from '../ui/part';
import { useMessages } from '../ui/messages';
import { NotRead } from '../ui/not-read';
import { Surface } from '../ui/surface';
import { useReply } from '../ui/use-reply';
import { Configuration } from './configuration';
import { Glance } from './glance';
import { readShown } from './read';

const loadEdit = () => import('./edit');

const Shown = ({ configuration, context }: { readonly configuration: Configuration; readonly context: Context }) => {
  const texts = useMessages(gadgetTexts);
  const { environmentId } = context;
  const reply = useReply(() => readShown(jira, configuration, { environmentId, now: new Date().toISOString() }), []);
  if (reply.state === 'waiting') return <Busy label={texts.reading} />;
  if (reply.state === 'failed') return <NotRead title={texts.notRead} reply={reply} />;
  if (reply.value === null) return <p className="gadget-note">{texts.notSetUp}</p>;
  return <Glance shown={reply.value} view={configuration.view} />;
};

/** A gadget of a Jira dashboard: what a project comes to, or the form that chooses which. */
const Gadget = ({ context }: { readonly context: Context }) => {
  const texts = useMessages(gadgetTexts);
  const { entryPoint, gadgetConfiguration } = context.extension;
  const configuration = Configuration.safeParse(gadgetConfiguration).data ?? null;
  return (
    <Surface>
      {entryPoint === 'edit' ? (
        <Part
          load={loadEdit}
          props={{ configuration, environmentId: context.environmentId }}
          waiting={<Busy label={texts.reading} />}
        />
      ) : configuration === null ? (
        <div className="gadget-note">
          <strong>{texts.notChosen}</strong>
          <p>{texts.notChosenDetail}</p>
        </div>
      ) : (
        <Shown configuration={configuration} context={context} />
      )}
    </Surface>
  );
};

export default Gadget;
