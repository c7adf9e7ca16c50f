import { readCtrf } from '../domain/evidence/ctrf';
import { readCucumber } from '../domain/evidence/cucumber';
import { readJunit } from '../domain/evidence/junit';
import type { ReadReport, ReportFormat } from '../domain/evidence/report';
import { readXml } from './read-xml';

const readers: Readonly<Record<ReportFormat, (text: string) => ReadReport>> = {
  ctrf: readCtrf,
  cucumber: readCucumber,
  junit: (text) => readJunit(text, readXml),
};

/** Reads a test report; what cannot be read is a fault, never an error. */
export const readReport = (format: ReportFormat, text: string): ReadReport => readers[format](text);
