import type { ReactNode } from 'react';
import { useSession } from '../shell/session';
import { shortDate } from '../ui/bits';
import { safeHref } from './safe-href';
import { attr, childrenOf, nodeOf, type AdfNode } from './node';

const inside = (node: AdfNode): ReactNode => childrenOf(node).map((child, index) => <Node key={index} node={child} />);

const Link = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => {
  const href = safeHref(to);
  return href === null ? <>{children}</> : <a href={href}>{children}</a>;
};

/** A smart link names an address, or carries the data of one. */
const Card = ({ node }: { readonly node: AdfNode }) => {
  const data: unknown = node.attrs?.['data'];
  const named: unknown = typeof data === 'object' && data !== null && 'url' in data ? data.url : '';
  const url = attr(node, 'url') || (typeof named === 'string' ? named : '');
  return <Link to={url}>{url || 'Link'}</Link>;
};

/** A day that cannot be read is nothing to show, and no reason to show nothing else. */
const Day = ({ node }: { readonly node: AdfNode }) => {
  const at = new Date(Number(attr(node, 'timestamp')));
  return Number.isNaN(at.getTime()) ? null : <time>{shortDate(at.toISOString())}</time>;
};

const marked = (node: AdfNode): ReactNode =>
  (node.marks ?? []).reduce<ReactNode>((text, mark) => {
    if (mark.type === 'strong') return <strong>{text}</strong>;
    if (mark.type === 'em') return <em>{text}</em>;
    if (mark.type === 'underline') return <u>{text}</u>;
    if (mark.type === 'strike') return <s>{text}</s>;
    if (mark.type === 'code') return <code>{text}</code>;
    if (mark.type === 'link') {
      return <Link to={attr(mark, 'href')}>{text}</Link>;
    }
    return text;
  }, node.text ?? '');

const Heading = ({ node }: { readonly node: AdfNode }) => {
  // The page and the section have the levels above.
  const level = Math.min(Math.max(Number(attr(node, 'level')) || 3, 1) + 2, 6);
  const Tag = `h${level}` as 'h3';
  return <Tag className="adf-heading">{inside(node)}</Tag>;
};

const Task = ({ node }: { readonly node: AdfNode }) => {
  const done = attr(node, 'state') === 'DONE';
  return (
    <li className="adf-task">
      <span role="img" aria-label={done ? 'Done:' : 'To do:'}>
        {done ? '☑' : '☐'}
      </span>
      <span>{inside(node)}</span>
    </li>
  );
};

/** By the person's name of today, whatever it was when they were mentioned. */
const Mention = ({ node }: { readonly node: AdfNode }) => {
  const { people } = useSession();
  const id = attr(node, 'id');
  const name = people.find(({ accountId }) => accountId === id)?.name;
  return <span className="adf-mention">{name === undefined ? attr(node, 'text') || '@somebody' : `@${name}`}</span>;
};

const Expand = ({ node }: { readonly node: AdfNode }) => (
  <details className="adf-expand" open>
    <summary>{attr(node, 'title') || 'More'}</summary>
    {inside(node)}
  </details>
);

const draw: Readonly<Record<string, (node: AdfNode) => ReactNode>> = {
  text: marked,
  paragraph: (node) => <p>{inside(node)}</p>,
  heading: (node) => <Heading node={node} />,
  bulletList: (node) => <ul>{inside(node)}</ul>,
  orderedList: (node) => <ol start={Number(attr(node, 'order')) || 1}>{inside(node)}</ol>,
  listItem: (node) => <li>{inside(node)}</li>,
  taskList: (node) => <ul className="adf-tasks">{inside(node)}</ul>,
  taskItem: (node) => <Task node={node} />,
  blockTaskItem: (node) => <Task node={node} />,
  decisionList: (node) => <ul className="adf-tasks">{inside(node)}</ul>,
  decisionItem: (node) => (
    <li className="adf-task">
      <span aria-hidden="true">◆</span>
      <span>{inside(node)}</span>
    </li>
  ),
  panel: (node) => <div className={`adf-panel adf-panel-${attr(node, 'panelType')}`}>{inside(node)}</div>,
  expand: (node) => <Expand node={node} />,
  nestedExpand: (node) => <Expand node={node} />,
  blockquote: (node) => <blockquote>{inside(node)}</blockquote>,
  codeBlock: (node) => (
    <pre tabIndex={0}>
      <code>{inside(node)}</code>
    </pre>
  ),
  rule: () => <hr />,
  hardBreak: () => <br />,
  table: (node) => (
    <div className="adf-table" tabIndex={0} role="group" aria-label="Table">
      <table>
        <tbody>{inside(node)}</tbody>
      </table>
    </div>
  ),
  tableRow: (node) => <tr>{inside(node)}</tr>,
  tableHeader: (node) => <th>{inside(node)}</th>,
  tableCell: (node) => <td>{inside(node)}</td>,
  mention: (node) => <Mention node={node} />,
  emoji: (node) => <span>{attr(node, 'text') || attr(node, 'shortName')}</span>,
  date: (node) => <Day node={node} />,
  status: (node) => <span className="lozenge lozenge-default">{attr(node, 'text')}</span>,
  inlineCard: (node) => <Card node={node} />,
  blockCard: (node) => (
    <p>
      <Card node={node} />
    </p>
  ),
  embedCard: (node) => (
    <p>
      <Card node={node} />
    </p>
  ),
  media: (node) => <span className="adf-media">{attr(node, 'alt') || 'Attachment'}</span>,
};
const Node = ({ node }: { readonly node: AdfNode }): ReactNode => (draw[node.type] ?? inside)(node);

/** A document as Jira shows it. */
export const Adf = ({ document }: { readonly document: unknown }) => {
  const node = nodeOf(document);
  return <div className="adf">{node === null ? null : inside(node)}</div>;
};
