import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useErrorText } from './useErrorText';

/** Above a form's button: why the server refused, or that it did not answer. Nothing while there is no error. */
export function ErrorAlert({ error }: { error: unknown }) {
  const textOf = useErrorText();
  if (error === null || error === undefined) return null;
  return (
    <Alert role="alert" color="red" mb="xs" icon={<IconAlertTriangle size={20} aria-hidden />}>
      {textOf(error)}
    </Alert>
  );
}
