/** Stands in for Atlaskit's experiment client: every gate is closed, every experiment has its default. */
const FeatureGates = {
  initializeCalled: (): boolean => false,
  initializeCompleted: (): boolean => false,
  checkGate: (): boolean => false,
  getExperimentValue: (_experiment: string, _parameter: string, otherwise: unknown): unknown => otherwise,
  getExperiment: (): null => null,
};

export { FeatureGates };
export default FeatureGates;
