import fc from 'fast-check';

/** The same examples on every run, so that a red test is about the change; SEED tries others. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_121) });
