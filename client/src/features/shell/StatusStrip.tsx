import { IconCloudOff, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReach } from '~/lib/reach';
import { part } from '~/ui/part';
import classes from './StatusStrip.module.css';

const Unsent = part(() => import('./Unsent'));

/**
 * Never away while it is true: without network, nothing on this page may look as if it had been sent. `unsent`: where the person
 * is known, also what they have not sent yet.
 */
export function StatusStrip({ unsent = false }: { unsent?: boolean }) {
  const { t } = useTranslation();
  const reach = useReach();
  const Sign = reach === 'offline' ? IconWifiOff : IconCloudOff;
  return (
    <div className={classes.strips}>
      <div role="status" className={classes.strip} data-reach={reach}>
        {reach === 'online' ? null : (
          <>
            <Sign size={20} stroke={1.8} aria-hidden />
            {t(`state.${reach}`)}
          </>
        )}
      </div>
      {unsent ? <Unsent /> : null}
    </div>
  );
}
