// A busy machine is no reason for red: what hangs is told from what is slow after half a minute.
jest.setTimeout(30_000);
