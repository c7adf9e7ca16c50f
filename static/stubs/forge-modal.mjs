/** What dialogs over Jira need of `@forge/bridge`, apart from the rest: most who look at a page never open one. */
export { Modal } from '@forge/bridge/out/modal/modal.js';
export { close } from '@forge/bridge/out/view/close.js';
