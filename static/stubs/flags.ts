/** Stands in for Atlaskit's feature flags: all off. */
export const fg = (_name: string): boolean => false;
export const getBooleanFF = (_name: string): boolean => false;
export const setBooleanFeatureFlagResolver = (): void => undefined;
