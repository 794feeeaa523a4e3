import { CatchBoundary } from '@tanstack/react-router';
import { act, screen } from '@testing-library/react';
import { type FunctionComponent, useState } from 'react';
import { NetworkError, reportReach } from '~/lib/reach';
import { renderUi } from '~/test/render';
import { part } from './part';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  reportReach(true);
});

interface ListProps {
  opened: boolean;
  onClose: () => void;
}

const chart = { default: () => <p>The chart</p> };
const list = { default: ({ opened }: ListProps) => (opened ? <p>The list</p> : null) };
const missing = () => Promise.reject(new NetworkError('no code'));

/** A page of which the list is opened by a button, as the lists of the header are. */
function Page({ of: List }: { of: FunctionComponent<ListProps> }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpened(true)}>
        Open
      </button>
      <List opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}

test('one lost request costs nothing', async () => {
  const load = vi.fn(async () => chart);
  load.mockImplementationOnce(missing);
  const Chart = part(load);
  renderUi(<Chart />);
  expect(await screen.findByText('The chart')).toBeVisible();
  expect(load).toHaveBeenCalledTimes(2);
});

test('code that does not come leaves the page, and its place, until the server is in reach again', async () => {
  const load = vi.fn(async () => chart);
  load.mockImplementationOnce(missing).mockImplementationOnce(missing);
  const Chart = part(load, <p>Its place</p>);
  renderUi(
    <>
      <h1>The page</h1>
      <Chart />
    </>,
  );
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(2));
  act(() => reportReach(false));
  expect(screen.getByText('Its place')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'The page' })).toBeVisible();
  act(() => reportReach(true));
  expect(await screen.findByText('The chart')).toBeVisible();
});

test('what opens over the page says that it cannot, and comes when it is opened once more', async () => {
  let reachable = false;
  const List = part(() => (reachable ? Promise.resolve(list) : missing()));
  const { user } = renderUi(<Page of={List} />);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(await screen.findByText('Periksa jaringan, lalu coba lagi. Tidak ada data yang hilang.')).toBeVisible();
  expect(screen.queryByText('The list')).not.toBeInTheDocument();
  reachable = true;
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(await screen.findByText('The list')).toBeVisible();
});

test('a fault of the part itself is not taken for the network', async () => {
  const Broken = part(async () => ({
    default: (): never => {
      throw new Error('broken');
    },
  }));
  renderUi(
    <CatchBoundary getResetKey={() => ''} errorComponent={({ error }) => <p>{`Fault: ${String(error)}`}</p>}>
      <Broken />
    </CatchBoundary>,
  );
  expect(await screen.findByText('Fault: Error: broken')).toBeVisible();
});
