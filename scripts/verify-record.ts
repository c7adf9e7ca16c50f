/** `npm run verify-record -- FILE`: checks an exported record, with nothing but the file. Ends with 0 when it is whole, 1 when not, 2 when there is none. */
import { readFileSync } from 'node:fs';

import { type Fault, verifyRecord } from '../src/domain/record/verify';

const inWords = (fault: Fault): string => {
  const at = `line ${fault.line}`;
  switch (fault.code) {
    case 'unreadable':
      return `${at} cannot be read as a line of a record.`;
    case 'no-header':
      return 'The file does not begin as a record of Assay does.';
    case 'no-footer':
      return `The file ends after ${at}, before its own end.`;
    case 'items':
      return 'The first line or a line of a work item was changed, removed or moved: the last line does not fit them.';
    case 'removed':
      return `${at}: entry ${fault.n} of ${fault.key} was removed.`;
    default:
      return `${at}: entry ${fault.n} of ${fault.key} was ${fault.code}${fault.id === null ? '' : ` (${fault.id})`}.`;
  }
};

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Which file? npm run verify-record -- FILE');
  process.exit(2);
}
let text: string;
try {
  text = readFileSync(file, 'utf8');
} catch (error) {
  console.error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(2);
}
const verdict = verifyRecord(text);
if (!verdict.ok) {
  console.error(`${file} is not as it was written. ${inWords(verdict.fault)}`);
  process.exit(1);
}
const { items, entries, old, erased, withheld } = verdict.sound;
console.log(`${file} is whole: ${entries} entries of ${items} work items, none changed, removed or moved.`);
if (old > 0) console.log(`${old} were written before entries were tied together; since then they did not change.`);
if (erased > 0) console.log(`${erased} names of people who are forgotten were replaced.`);
if (withheld > 0) console.log(`${withheld} entries are withheld from whoever wrote this file.`);
