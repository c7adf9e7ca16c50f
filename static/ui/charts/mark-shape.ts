export const markShapes = ['circle', 'square', 'triangle', 'diamond'] as const;
export type MarkShape = (typeof markShapes)[number];

/** The outline of a mark around a place, as an SVG path. All shapes are about as large as a circle of this radius. */
export const markPath = (shape: MarkShape, x: number, y: number, radius: number): string => {
  switch (shape) {
    case 'circle':
      return `M${x - radius},${y}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0Z`;
    case 'square': {
      const half = radius * 0.9;
      return `M${x - half},${y - half}h${2 * half}v${2 * half}h${-2 * half}Z`;
    }
    case 'triangle': {
      const half = radius * 1.15;
      return `M${x},${y - half}L${x + half},${y + half * 0.85}H${x - half}Z`;
    }
    case 'diamond': {
      const half = radius * 1.25;
      return `M${x},${y - half}L${x + half},${y}L${x},${y + half}L${x - half},${y}Z`;
    }
  }
};
