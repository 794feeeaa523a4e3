import { Button, FileButton, Group, Paper, Text } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shrinkImage, toDataUrl, toJpeg } from '~/lib/images';
import classes from './SelfieCard.module.css';

/** Enough to recognise a person, small enough for a weak signal. */
const selfiePixels = 640;

interface Props {
  photo: string | undefined;
  onPhoto: (photo: string | undefined) => void;
}

export function SelfieCard({ photo, onPhoto }: Props) {
  const { t } = useTranslation('checkIn');
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const take = async (blob: Blob | null) => {
    if (!blob) return;
    onPhoto(await toDataUrl(await shrinkImage(blob, selfiePixels)));
    setOpen(false);
  };
  return (
    <Paper p="md">
      <Text fw={600}>{t('photo.title')}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t('photo.hint')}
      </Text>
      {open ? (
        <Camera
          onTake={(blob) => void take(blob)}
          onClose={() => setOpen(false)}
          onFail={() => {
            setFailed(true);
            setOpen(false);
          }}
        />
      ) : (
        <>
          {photo ? <img className={classes.photo} src={photo} alt={t('photo.alt')} /> : null}
          {failed ? (
            <Text size="sm" c="var(--tone-warn-text)" role="alert">
              {t('photo.failed')}
            </Text>
          ) : null}
          <Group gap="xs" mt="xs">
            <Button variant="default" leftSection={<IconCamera size={20} aria-hidden />} onClick={() => setOpen(true)}>
              {photo ? t('photo.retake') : t('photo.open')}
            </Button>
            {failed ? (
              <FileButton accept="image/*" capture="user" onChange={(file) => void take(file)}>
                {(props) => (
                  <Button variant="default" {...props}>
                    {t('photo.pick')}
                  </Button>
                )}
              </FileButton>
            ) : null}
            {photo ? (
              <Button variant="subtle" onClick={() => onPhoto(undefined)}>
                {t('photo.remove')}
              </Button>
            ) : null}
          </Group>
        </>
      )}
    </Paper>
  );
}

function Camera({
  onTake,
  onClose,
  onFail,
}: {
  onTake: (blob: Blob | null) => void;
  onClose: () => void;
  onFail: () => void;
}) {
  const { t } = useTranslation('checkIn');
  const video = useRef<HTMLVideoElement>(null);
  const fail = useRef(onFail);
  useEffect(() => {
    let stream: MediaStream | undefined;
    let left = false;
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'user', width: { ideal: selfiePixels } },
        audio: false,
      });
      if (left || !video.current) return stop();
      video.current.srcObject = stream;
      return video.current.play();
    };
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    if (navigator.mediaDevices) start().catch(() => fail.current());
    else fail.current();
    return () => {
      left = true;
      stop();
    };
  }, []);

  const shoot = async () => {
    const seen = video.current;
    if (!seen || seen.videoWidth === 0) return;
    const canvas = document.createElement('canvas');
    canvas.width = seen.videoWidth;
    canvas.height = seen.videoHeight;
    canvas.getContext('2d')?.drawImage(seen, 0, 0);
    onTake(await toJpeg(canvas));
  };
  return (
    <>
      <video ref={video} className={classes.video} playsInline muted />
      <Group gap="xs" mt="xs">
        <Button onClick={() => void shoot()}>{t('photo.take')}</Button>
        <Button variant="subtle" onClick={onClose}>
          {t('photo.cancel')}
        </Button>
      </Group>
    </>
  );
}
