/** A part of stored settings that could not be read and has its default: nothing that the gate reads. */
export type RepairNote =
  | 'fields'
  | 'types'
  | 'changes'
  | 'language'
  | 'hints'
  | 'refusal'
  | 'receipts'
  | 'history'
  | 'words'
  | 'since'
  | 'breach'
  | 'rejected-to'
  | 'ready'
  | 'needs-value'
  | 'needs-points'
  | 'statuses'
  | 'closing'
  | 'branches'
  | 'value'
  | 'stakeholders';

export type Note = (what: RepairNote) => void;
