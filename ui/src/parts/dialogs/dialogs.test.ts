import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { BINDINGS } from '../../lib/keys/keymap';
import { deskOf, documentOf } from '../../testing/samples';
import { sessionWith, stage } from '../../testing/stage';
import ExportDialog from './ExportDialog.svelte';
import HelpDialog from './HelpDialog.svelte';
import PasteDialog from './PasteDialog.svelte';

describe('PasteDialog', () => {
  it('reads the text as it is, and nothing while there is none', async () => {
    const { session, wire } = sessionWith(null, {
      open_text: ({ text }) => deskOf(documentOf(String(text))),
    });
    session.dialogs.paste('  ');
    stage(session, PasteDialog, {});
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /Read/ }).disabled).toBe(true);
    await userEvent.type(screen.getByLabelText('Text'), 'To Moscow 😀');
    await userEvent.click(screen.getByRole('button', { name: /Read/ }));
    expect(wire.asked).toEqual([['open_text', { text: '  To Moscow 😀', title: null, job: 1 }]]);
    expect(session.dialogs.open).toBeNull();
  });
});

describe('ExportDialog', () => {
  it('keeps the path and says what is wrong when it cannot be written', async () => {
    const message = 'Could not write /root/x.geojson: you have no permission there.';
    const { session } = sessionWith(documentOf('Moscow', {}), {
      case: () => {
        throw { code: 'export-permission', message } as unknown as Error;
      },
    });
    session.dialogs.show('export');
    stage(session, ExportDialog, {});
    await userEvent.type(screen.getByLabelText('File'), '/root/x.geojson{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe(message);
    expect(screen.getByLabelText<HTMLInputElement>('File').value).toBe('/root/x.geojson');
    expect(session.dialogs.open).toBe('export');
  });

  it('closes and says what was saved where', async () => {
    const { session } = sessionWith(documentOf('Moscow', {}), { case: () => ({ features: 1 }) });
    session.dialogs.show('export');
    stage(session, ExportDialog, {});
    await userEvent.type(screen.getByLabelText('File'), 'exports/x.geojson{Enter}');
    await expect
      .poll(() => session.notices.list.map(({ text }) => text))
      .toEqual(['Saved 1 feature to exports/x.geojson']);
    expect(session.dialogs.open).toBeNull();
  });

  it('writes what was chosen', async () => {
    const { session, wire } = sessionWith(documentOf('Moscow', {}), { case: () => ({ features: 1 }) });
    stage(session, ExportDialog, {});
    await userEvent.click(screen.getByLabelText('Bases'));
    await userEvent.click(screen.getByLabelText('CSV, for tables'));
    await userEvent.type(screen.getByLabelText('File'), 'x.csv{Enter}');
    const command = { command: 'export', of: 'bases', question: {}, format: 'csv', path: 'x.csv' };
    expect(wire.asked).toEqual([['case', { command }]]);
  });

  it('offers the part that is narrowest, and of a selection only what is in it', async () => {
    const { session, wire } = sessionWith(documentOf('Moscow', {}), { case: () => ({ features: 1 }) });
    session.filters.set({ countries: ['RU'] });
    session.picked.set([{ kind: 'visit', id: 4 }]);
    stage(session, ExportDialog, {});
    const ways = () => screen.getAllByRole<HTMLInputElement>('radio');
    expect(
      ways()
        .filter(({ checked }) => checked)
        .map(({ value }) => value),
    ).toEqual(['picked', 'visits', 'geojson']);
    expect(screen.queryByLabelText('Mentions')).toBeNull();
    await userEvent.click(screen.getByLabelText('What the filters leave'));
    await userEvent.click(screen.getByLabelText('Mentions'));
    await userEvent.click(screen.getByLabelText('Also what was rejected'));
    await userEvent.type(screen.getByLabelText('File'), 'x{Enter}');
    const statuses = ['auto', 'confirmed', 'corrected', 'rejected'];
    const question = { statuses, countries: ['RU'] };
    const command = { command: 'export', of: 'mentions', question, format: 'geojson', path: 'x' };
    expect(wire.asked).toEqual([['case', { command }]]);
  });
});

it('lists every key', () => {
  stage(sessionWith(null).session, HelpDialog, {});
  expect(screen.getAllByRole('definition')).toHaveLength(BINDINGS.length);
});
