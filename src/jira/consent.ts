/** What Forge's packages call an error that must reach Forge itself, which then asks the person for consent. */
const needsConsent = 'NEEDS_AUTHENTICATION_ERR';

/** Is this the error by which Forge learns that a person has to consent? Whoever catches it hands it on. */
export const isConsentNeeded = (error: unknown): boolean =>
  error instanceof Error && (error.name === needsConsent || ('code' in error && error.code === needsConsent));
