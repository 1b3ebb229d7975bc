/** What a colour runs along. */
export interface Gradient {
  addColorStop(at: number, ink: string): void;
}

/**
 * The part of a canvas that is painted with, as browsers have it (`CanvasRenderingContext2D`) and libraries after
 * them. Paths and images are made by the easel and handed back to it: nobody here looks into them.
 */
export interface Pen {
  direction: string;
  fillStyle: unknown;
  font: string;
  globalAlpha: number;
  letterSpacing: string;
  lineCap: string;
  lineJoin: string;
  lineWidth: number;
  strokeStyle: unknown;
  textAlign: string;
  beginPath(): void;
  clip(): void;
  createLinearGradient(fromX: number, fromY: number, toX: number, toY: number): Gradient;
  drawImage(image: unknown, x: number, y: number, width: number, height: number): void;
  fill(path: unknown): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number, widest: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  restore(): void;
  save(): void;
  scale(x: number, y: number): void;
  setLineDash(dash: number[]): void;
  stroke(path: unknown): void;
  translate(x: number, y: number): void;
}
