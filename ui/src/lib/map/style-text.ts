import type { SymbolLayerSpecification } from 'maplibre-gl';

export type Label = SymbolLayerSpecification;
/** What a layer of labels is, before it gets an id and a source. */
export type LabelOf = Omit<Label, 'id' | 'source'>;
export type Layout = NonNullable<Label['layout']>;

/** The name of a feature in the first of these fonts that has a file. */
export function named(font: string[]): Layout {
  return { 'text-field': ['get', 'name'], 'text-font': font };
}

/** Three pixels of ground round the letters, half of which lie outside them. */
export function haloed(colour: string, ground: string): NonNullable<Label['paint']> {
  return { 'text-color': colour, 'text-halo-color': ground, 'text-halo-width': 1.5 };
}
