import { kindSite, type SiteTraits, strictSite } from '../../sandbox/jira/site-traits';

/** What kind of Jira site the tests run on: `SITE=strict` in the environment makes it the strictest. */
export const siteTraits: SiteTraits = process.env['SITE'] === 'strict' ? strictSite : kindSite;
