import { SaxesParser } from 'saxes';

import { ReportError } from '../domain/evidence/report';
import type { XmlReader } from '../domain/evidence/junit';

/**
 * Reads XML from the front to the back and keeps none of it. A document type is refused at its end, before anything after it is read: without one there are no entities but
 * XML's own five, so that nothing can be expanded and nothing outside is read.
 * @throws ReportError
 */
export const readXml: XmlReader = (xml, { open, text, close }) => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new ReportError('doctype');
  });
  parser.on('error', () => {
    throw new ReportError('no-xml');
  });
  parser.on('opentag', ({ name, attributes }) => open(name, attributes));
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ name }) => close(name));
  parser.write(xml).close();
};
