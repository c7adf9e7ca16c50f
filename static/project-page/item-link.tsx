import { Button } from '../ui/button';
import { viewIssue } from './bridge';

export interface ItemLinkProps {
  readonly item: { readonly key: string; readonly summary: string };
}

/** A work item in a table: its key, which opens it in Jira's dialog, and its summary. */
export const ItemLink = ({ item: { key, summary } }: ItemLinkProps) => (
  <>
    <Button look="link" onClick={() => void viewIssue(key)}>
      {key}
    </Button>{' '}
    <span dir="auto">{summary}</span>
  </>
);
