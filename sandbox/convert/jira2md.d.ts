declare module 'jira2md' {
  const j2m: { to_markdown: (wiki: string) => string; to_jira: (markdown: string) => string };
  export default j2m;
}
