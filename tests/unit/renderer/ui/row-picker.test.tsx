// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { act, useState } from 'react';
import { expect, test } from 'vitest';
import { RowPicker } from '../../../../renderer/ui/RowPicker';
import { byRole, mount, press, type } from '../mount';

interface Harbour {
  readonly id: string;
  readonly name: string;
}

const harbours: Harbour[] = ['Aden', 'Antwerp', 'Ancona'].map((name) => ({ id: name, name }));
const fitting = (words: string): Harbour[] =>
  harbours.filter(({ name }) => name.toLowerCase().startsWith(words.toLowerCase()));

/** A picker whose rows are those that fit `answered`: its words can be ahead of the answer. */
async function picker() {
  const picked: string[] = [];
  function Picking({ answered }: { answered: string }) {
    const [words, setWords] = useState('');
    return (
      <MantineProvider env="test">
        <RowPicker
          label="Find a harbour"
          placeholder=""
          words={words}
          onWords={setWords}
          rows={fitting(answered)}
          waiting={words !== '' && words !== answered}
          idOf={({ id }) => id}
          titleOf={({ name }) => name}
          aboutOf={() => null}
          none="No harbour fits"
          onPick={({ name }) => picked.push(name)}
        />
      </MantineProvider>
    );
  }
  const { host, show } = await mount(<Picking answered="" />);
  const field = byRole(host, 'textbox', 'Find a harbour') as HTMLInputElement;
  return { field, picked, answer: (words: string) => show(<Picking answered={words} />) };
}

const enter = { code: 'Enter' };

test('Enter takes the first that fits once the answer to all that was typed is there', async () => {
  const { field, picked, answer } = await picker();
  await type(field, 'ant');
  await press(field, 'Enter', enter);
  expect(picked).toEqual([]);
  await answer('ant');
  expect(picked).toEqual(['Antwerp']);
  expect(field.value).toBe('');
});

test('what is typed after an Enter takes it back', async () => {
  const { field, picked, answer } = await picker();
  await type(field, 'an');
  await press(field, 'Enter', enter);
  await type(field, 'anc');
  await answer('an');
  await answer('anc');
  expect(picked).toEqual([]);
  await press(field, 'Enter', enter);
  expect(picked).toEqual(['Ancona']);
});

test('the arrows choose among what fits, and nothing is taken where nothing does', async () => {
  const { field, picked, answer } = await picker();
  await type(field, 'an');
  await answer('an');
  await press(field, 'ArrowDown', { code: 'ArrowDown' });
  await press(field, 'Enter', enter);
  expect(picked).toEqual(['Ancona']);
  await type(field, 'x');
  await answer('x');
  await press(field, 'Enter', enter);
  expect(picked).toEqual(['Ancona']);
});

test('a row that is clicked is taken as it stands, also while the answer to the last letters is on its way', async () => {
  const { field, picked, answer } = await picker();
  await type(field, 'an');
  await answer('an');
  await type(field, 'anc');
  await act(async () => byRole(document.body, 'option', 'Antwerp').click());
  expect(picked).toEqual(['Antwerp']);
  await answer('anc');
  expect(picked).toEqual(['Antwerp']);
});
