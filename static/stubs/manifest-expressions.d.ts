/** Made from `manifest.yml` when the pages are built (`scripts/manifest-expressions.mjs`). */
declare module 'virtual:manifest-expressions' {
  const expressions: readonly { readonly name: string; readonly rule: string | null; readonly expression: string }[];
  export default expressions;
}
