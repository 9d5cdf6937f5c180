import { describe, expect, it } from 'vitest';
import { postsAlong } from './fence';
import { SIDE } from './layers-fence';

describe('a fence round a box', () => {
  const box = { left: 10, top: 20, right: 110, bottom: 50 };
  const posts = postsAlong(box);

  it('stands on all four sides and nowhere else', () => {
    for (const [x, y] of posts) {
      const onSide = x === box.left || x === box.right;
      const onEnd = y === box.top || y === box.bottom;
      expect(onSide || onEnd).toBe(true);
    }
    for (const corner of [
      [10, 20],
      [110, 20],
      [10, 50],
      [110, 50],
    ])
      expect(posts).toContainEqual(corner);
  });

  it('has no gap that is wider than a post', () => {
    const along = posts
      .filter(([, y]) => y === box.top)
      .map(([x]) => x)
      .sort((a, b) => a - b);
    along.slice(1).forEach((x, i) => expect(x - (along[i] ?? 0)).toBeLessThanOrEqual(SIDE));
  });

  it('is a fence even where the box is smaller than a post', () => {
    expect(postsAlong({ left: 0, top: 0, right: 2, bottom: 2 })).toHaveLength(8);
  });
});
