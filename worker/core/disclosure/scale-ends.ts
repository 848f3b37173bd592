/** Ends of the scale that contributions lie on: what everybody knows of them before anything is published. */
export interface ScaleEnds {
  readonly lowest: number;
  readonly highest: number;
}
