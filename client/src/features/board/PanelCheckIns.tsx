import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUnitZone } from '~/features/me/queries';
import { Evidence } from '~/features/review/Evidence';
import { formatTimeExact, zoneName } from '~/lib/dates';
import { Loaded } from '~/ui/Loaded';
import classes from './PersonPanel.module.css';
import { checkInsQuery } from './queries';

/** The receipts: when by the server's clock, where in words, and why the machine is not surer. */
export function PanelCheckIns({ employeeId, date }: { employeeId: string; date: string }) {
  const { t } = useTranslation(['board', 'words']);
  const zone = useUnitZone();
  const query = useQuery(checkInsQuery(employeeId, date));
  return (
    <section className={classes.section} aria-label={t('panel.checkIns')}>
      <h3>{t('panel.checkIns')}</h3>
      <Loaded query={query}>
        {(receipts) =>
          receipts.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('panel.noCheckIns')}
            </Text>
          ) : (
            receipts.map((receipt) => (
              <div key={receipt.id} className={classes.task}>
                <Text size="sm">
                  <strong>{`${t(`panel.${receipt.kind}`)} ${formatTimeExact(receipt.at, zone)}`}</strong>
                  {` ${zoneName(zone, receipt.at)} · ${t(`words:place.${receipt.place}`)} · ${t(`words:confidence.${receipt.confidence}`)}`}
                </Text>
                <Text size="sm" c="dimmed">
                  {`${t('panel.band')}: ${t(`panel.bands.${receipt.distanceBand}`)}`}
                </Text>
                {receipt.offline && receipt.deviceAt ? (
                  <Text size="sm" c="dimmed">
                    {t('panel.offline', { at: formatTimeExact(receipt.deviceAt, zone) })}
                  </Text>
                ) : null}
                {receipt.doubts.length > 0 ? (
                  <List size="sm">
                    {receipt.doubts.map((doubt) => (
                      <List.Item key={doubt.kind}>{doubt.text}</List.Item>
                    ))}
                  </List>
                ) : null}
                <Evidence ids={receipt.photoFileId ? [receipt.photoFileId] : []} />
              </div>
            ))
          )
        }
      </Loaded>
    </section>
  );
}
