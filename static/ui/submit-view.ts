import { submit } from '../stubs/forge-submit.mjs';

/** Hands over what a form of a rule or a gadget was given. @throws where the host takes nothing here */
export const submitView = async (payload: Readonly<Record<string, unknown>>): Promise<void> => submit(payload);
