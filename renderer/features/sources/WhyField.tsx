import { Textarea } from '@mantine/core';

/** The reason for what is said of two articles. */
export function WhyField({
  value,
  placeholder,
  onWhy,
}: {
  value: string;
  placeholder: string;
  onWhy: (why: string) => void;
}) {
  return (
    <Textarea
      label="Why"
      placeholder={placeholder}
      autosize
      minRows={2}
      maxRows={6}
      maxLength={10_000}
      value={value}
      onChange={(event) => onWhy(event.currentTarget.value)}
    />
  );
}
