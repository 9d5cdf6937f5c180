import serifItalicLatin from '@fontsource-variable/noto-serif/files/noto-serif-latin-wght-italic.woff2?url';
import serifItalicLatinExt from '@fontsource-variable/noto-serif/files/noto-serif-latin-ext-wght-italic.woff2?url';
import regularLatin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import regularLatinExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import regularVietnamese from '@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff2?url';
import mediumLatin from '@fontsource/noto-sans/files/noto-sans-latin-500-normal.woff2?url';
import mediumLatinExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-500-normal.woff2?url';
import mediumVietnamese from '@fontsource/noto-sans/files/noto-sans-vietnamese-500-normal.woff2?url';
import type { StyleSpecification } from 'maplibre-gl';

/** Font files by the names that layers ask for. A style without `glyphs` draws all of its text from these. */
export type FontFaces = NonNullable<StyleSpecification['font-faces']>;

/** `text-font` of cities and of what lies over the map. */
export const LABEL_FONT = ['Noto Sans Medium'];
/** `text-font` of smaller places. */
export const SMALL_FONT = ['Noto Sans Regular'];
/** `text-font` of seas. */
export const SEA_FONT = ['Noto Serif Italic'];

// As the font packages divide their files. Without ranges every file would be tried for every letter.
const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
];
const VIETNAMESE = ['U+0300-0301', 'U+0303', 'U+0309', 'U+0323', 'U+1EA0-1EF9'];
const LATIN_EXT = ['U+0100-02BA', 'U+02BD-02C5', 'U+02C7-02CC', 'U+02CE-02D7', 'U+02DD-02FF', 'U+1E00-1E9F'];

/** The map's fonts, with addresses that hold in the worker too. */
export function fontFaces(): FontFaces {
  const face = (file: string, range: string[]) => ({
    url: new URL(file, location.href).href,
    'unicode-range': range,
  });
  return {
    'Noto Sans Regular': [
      face(regularLatin, LATIN),
      face(regularLatinExt, LATIN_EXT),
      face(regularVietnamese, VIETNAMESE),
    ],
    'Noto Sans Medium': [
      face(mediumLatin, LATIN),
      face(mediumLatinExt, LATIN_EXT),
      face(mediumVietnamese, VIETNAMESE),
    ],
    'Noto Serif Italic': [face(serifItalicLatin, LATIN), face(serifItalicLatinExt, LATIN_EXT)],
  };
}
