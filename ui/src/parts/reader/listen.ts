import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';
import { run } from '../../lib/commands';
import type { Session } from '../../lib/session';
import { mentionAt } from '../../lib/text/marks';

/** Listens to all marks inside an element at once: click and Enter select, Enter on the marked one confirms it. */
export function listen(session: Session): Attachment<HTMLElement> {
  const { selection } = session;

  const onclick = ({ target }: Event) => {
    const index = mentionAt(target);
    if (index !== null) selection.selectMention(index);
  };

  const onkeydown = (event: KeyboardEvent) => {
    const index = event.key === 'Enter' ? mentionAt(event.target) : null;
    if (index === null) return;
    event.preventDefault();
    if (index === selection.mention) run('confirm', session);
    else selection.selectMention(index);
  };

  const onpointerover = ({ target }: Event) => {
    const index = mentionAt(target);
    if (index !== selection.hovered[0]) selection.hovered = index === null ? [] : [index];
  };

  const onpointerleave = () => {
    selection.hovered = [];
  };

  return (node) => {
    const offs = [
      on(node, 'click', onclick),
      on(node, 'keydown', onkeydown),
      on(node, 'pointerover', onpointerover),
      on(node, 'pointerleave', onpointerleave),
    ];
    return () => offs.forEach((off) => off());
  };
}
