// By itself, since every surface loads the bridge and few have a form to hand over.
export { submit } from '@forge/bridge/out/view/submit.js';
