import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text as it lies on the page, in points from the top left corner. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface SeenPage {
  width: number;
  height: number;
  runs: Run[];
  png: Buffer;
  /** What a scanner reads on the page. */
  qr: string | null;
}

export interface SeenPdf {
  pages: SeenPage[];
  text: string;
  title: string;
  language: string;
  tagged: boolean;
  fonts: string[];
}

interface CanvasFactory {
  create(
    width: number,
    height: number,
  ): {
    canvas: HTMLCanvas;
    context: {
      fillStyle: string;
      fillRect(x: number, y: number, width: number, height: number): void;
      getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
    };
  };
}

interface HTMLCanvas {
  width: number;
  height: number;
  toBuffer(type: 'image/png'): Buffer;
}

/** Opens a PDF the way a reader does: looks at its pages, scans their codes, and asks for its title and tags. */
export async function readPdf(bytes: Buffer, scale = 1.5): Promise<SeenPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const pages: SeenPage[] = [];
  const fonts = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale });
    // The reader's own canvas: two copies of the drawing library do not get on with each other.
    const { canvas, context } = (pdf.canvasFactory as CanvasFactory).create(
      Math.ceil(viewport.width),
      Math.ceil(viewport.height),
    );
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    await page.render({ canvas: null, canvasContext: context as never, viewport }).promise;
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
    const { items, styles } = await page.getTextContent();
    for (const style of Object.keys(styles)) fonts.add(style);
    const runs = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , x = 0, baseline = 0] = item.transform as number[];
      return [{ text: item.str, x, y: height - baseline, width: item.width, height: item.height }];
    });
    pages.push({
      ...{ width, height, runs, png: canvas.toBuffer('image/png') },
      qr: jsQR(pixels.data, canvas.width, canvas.height)?.data ?? null,
    });
  }
  const { info } = await pdf.getMetadata();
  const { Title: title = '', Language: language = '' } = info as { Title?: string; Language?: string };
  const tagged = (await pdf.getMarkInfo())?.Marked === true;
  await task.destroy();
  const text = pages.flatMap(({ runs }) => runs.map((run) => run.text)).join(' ');
  return { pages, text, title, language, tagged, fonts: [...fonts] };
}
