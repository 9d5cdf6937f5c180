import type { Kind } from '../../types/Kind';

/** The outline of each kind in a box from −1 to 1: shape says the kind where colour alone would not. */
export const SHAPES: Record<Kind, string> = {
  place: 'M0-.92A.92.92 0 1 1 0 .92A.92.92 0 1 1 0-.92Z',
  facility: 'M-.82-.82H.82V.82H-.82Z',
  region: 'M0-1.06L1.06 0L0 1.06L-1.06 0Z',
  water: 'M0-1.12C.42-.52.86-.08.86.32A.86.8 0 0 1-.86.32C-.86-.08-.42-.52 0-1.12Z',
  demonym: 'M-.98-.74H.98L0 1Z',
};
