import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';

type Permissions = Parameters<CSPProcessingService['getCspDetails']>[1];

/**
 * The content security policy under which Jira would show the page: Forge's own, generated from the manifest's
 * permissions. Only who may frame it is different, and nobody is told of violations.
 */
export const contentSecurityPolicy = (
  html: Buffer,
  permissions: Readonly<Record<string, unknown>>,
  ancestors: readonly string[],
): string => {
  const processing = new CSPProcessingService({ info: () => undefined }, load);
  const declared = { scopes: [], content: {}, external: {}, ...permissions } as Permissions;
  const existingCSPDetails = processing.getCspDetails(html, declared);
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails, microsEnv: 'prod' })
    .filter((directive) => !/^(report-uri|report-to|frame-ancestors)\b/.test(directive))
    .concat(`frame-ancestors ${ancestors.join(' ')}`)
    .join('; ');
};

/** Puts the bridge before everything else in the page: the app's packages look for it when they load. */
export const withBridge = (html: Buffer): string => {
  const page = load(html.toString('utf8'));
  page('head').prepend('<script src="/__sandbox/bridge.js"></script>');
  return page.html();
};
