/**
 * The address where a link may lead: the web, a mail, or this site; null for everything else. A document is written by others, and a browser
 * runs `javascript:`, however it is written: in capitals, after spaces, with line breaks in between.
 */
export const safeHref = (address: string): string | null => {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(address) ?? [];
  if (scheme !== undefined) return ['http', 'https', 'mailto'].includes(scheme.toLowerCase()) ? address : null;
  return /^\/(?![/\\])/.test(address) || address.startsWith('#') ? address : null;
};
