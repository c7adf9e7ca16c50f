import AtlaskitSelect, {
  AsyncSelect as AtlaskitAsyncSelect,
  CreatableSelect as AtlaskitCreatableSelect,
} from '@atlaskit/select';
import type { ComponentProps } from 'react';

import { settingsTexts } from '../../src/messages/en/settings';
import { useMessages } from '../ui/messages';

/** Atlaskit cuts what is wider than the control; a translation or a long name has to be readable, so it wraps. */
const wrap = (base: object) => ({
  ...base,
  whiteSpace: 'normal' as const,
  overflow: 'visible',
  textOverflow: 'clip',
  overflowWrap: 'anywhere' as const,
});

const styles = { singleValue: wrap, multiValueLabel: wrap, placeholder: wrap, option: wrap, noOptionsMessage: wrap };

/** The words of its buttons that Atlaskit lets be chosen; the name of the arrow, “open”, is fixed in English there. */
const useCommon = () => ({
  clearControlLabel: useMessages(settingsTexts).clearChoice,
  styles,
});

/** Atlaskit's select in the reader's language. */
export const Select = <O, M extends boolean = false>(props: ComponentProps<typeof AtlaskitSelect<O, M>>) => (
  <AtlaskitSelect<O, M> {...useCommon()} {...props} />
);

export const AsyncSelect = <O, M extends boolean = false>(props: ComponentProps<typeof AtlaskitAsyncSelect<O, M>>) => (
  <AtlaskitAsyncSelect<O, M> {...useCommon()} {...props} />
);

export const CreatableSelect = <O, M extends boolean = false>(
  props: ComponentProps<typeof AtlaskitCreatableSelect<O, M>>,
) => <AtlaskitCreatableSelect<O, M> {...useCommon()} {...props} />;
