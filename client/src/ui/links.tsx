import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type AnchorElement = Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps | keyof ButtonProps>;

/** Mantine's looks, the router's typed addresses. */
export const TextLink = createLink((props: AnchorProps & AnchorElement) => <Anchor {...props} />);
export const ButtonLink = createLink((props: ButtonProps & AnchorElement) => <Button component="a" {...props} />);
