import { useEffect, useState } from 'react';
import { ring } from '~/lib/ring';
import { part } from '~/ui/part';
import { useAnswered, useMyCalls, waitingCall } from './queries';

const CallScreen = part(() => import('./CallScreen'));

/**
 * Wherever I am in the product, a call of my superior comes up over it, rings once, and stays until I answer or put it aside.
 * One that I let pass is a line at the foot of the page, where its reason can still be told.
 */
export default function CallWatch() {
  const answered = useAnswered();
  const call = waitingCall(useMyCalls().filter(({ id }) => !answered.has(id)));
  const [open, setOpen] = useState<string>();
  const ringing = call?.status === 'waiting' ? call.id : undefined;
  useEffect(() => {
    if (!ringing) return;
    ring();
    setOpen(ringing);
  }, [ringing]);
  if (!call) return null;
  return (
    <CallScreen
      key={call.id}
      call={call}
      shown={open === call.id}
      onAside={() => setOpen(undefined)}
      onBack={() => setOpen(call.id)}
    />
  );
}
