/** `view.submit` of `@forge/bridge`. */
export const submit: (payload?: unknown) => Promise<void>;
