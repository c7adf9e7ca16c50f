import { toCsv } from '../csv';
import { download, saveFile } from '../download';

/** What the style sheets say of what is drawn, which a picture has to carry in itself. */
const carried = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity', 'paint-order'],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'visibility'],
];

/** A sharp picture on sharp screens, and room around it in pixels of the page. */
const [scale, room, titleHeight] = [2, 16, 28];

const fileName = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'chart';

const styled = (svg: SVGSVGElement): SVGSVGElement => {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  [copy, ...copy.querySelectorAll<SVGElement>('*')].forEach((element, index) => {
    const original = originals[index];
    if (original === undefined) return;
    const computed = getComputedStyle(original);
    for (const name of carried) element.style.setProperty(name, computed.getPropertyValue(name));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return copy;
};

const drawn = (svg: SVGSVGElement): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The picture could not be drawn'));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(styled(svg)))}`;
  });

/** The first colour that is not see-through, from the element outwards: that of the page behind the chart. */
const groundOf = (element: Element): string => {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
  }
  return getComputedStyle(document.documentElement).colorScheme === 'dark' ? '#1f1f21' : '#ffffff';
};

/** The chart of a card as a PNG picture with its finding above it, in the colours in which it is seen. */
export const chartPicture = async (svg: SVGSVGElement, title: string): Promise<Blob> => {
  const { width, height } = svg.getBoundingClientRect();
  const image = await drawn(svg);
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * room) * scale;
  canvas.height = (height + 2 * room + titleHeight) * scale;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('There is nothing to draw on');
  pen.scale(scale, scale);
  pen.fillStyle = groundOf(svg);
  pen.fillRect(0, 0, width + 2 * room, height + 2 * room + titleHeight);
  const { color, fontFamily } = getComputedStyle(svg.parentElement ?? svg);
  pen.fillStyle = color;
  pen.font = `600 14px ${fontFamily}`;
  pen.fillText(title, room, room + 12, width);
  pen.drawImage(image, room, room + titleHeight, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('There is no picture')) : resolve(blob)), 'image/png');
  });
};

/** Saves the chart in a card. @throws Error where it is not drawn yet */
export const saveChart = async (card: Element, title: string): Promise<void> => {
  const svg = card.querySelector<SVGSVGElement>('.chart svg');
  if (svg === null) throw new Error('There is no chart to save');
  saveFile(`${fileName(title)}.png`, await chartPicture(svg, title));
};

const textOf = (cell: Element | undefined): string => (cell?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A table as it stands on the page, cell by cell. */
export const tableAsCsv = (table: HTMLTableElement): string => {
  const [head, ...rows] = [...table.rows].map((row) => [...row.cells]);
  return toCsv(
    (head ?? []).map((cell, index) => ({
      title: textOf(cell),
      raw: (row: readonly HTMLTableCellElement[]) => textOf(row[index]),
      // Figures are no formulas, even those below zero.
      numeric: cell.classList.contains('data-table-number'),
    })),
    rows,
  );
};

/** Saves the table in a card. @throws Error where there is none */
export const saveTable = (card: Element, title: string): void => {
  const table = card.querySelector('table');
  if (table === null) throw new Error('There is no table to save');
  download(`${fileName(title)}.csv`, tableAsCsv(table), 'text/csv');
};
