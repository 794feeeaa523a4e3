import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

/** The one row of a bulk decision was refused: the server's own reason. */
export function RefusedError({ message }: { message: string }) {
  return (
    <Alert role="alert" color="red" mb="xs" p="xs" icon={<IconAlertTriangle size={18} aria-hidden />}>
      {message}
    </Alert>
  );
}
