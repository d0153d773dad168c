// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { AtHandProvider } from '../../../../renderer/platform/at-hand';
import { runCommand, useCommand } from '../../../../renderer/platform/commands';
import { request, useRequests } from '../../../../renderer/platform/requests';
import { mount } from '../mount';

test('of two alike the one at hand does what a command or another part asks; the other keeps still', async () => {
  const did: string[] = [];
  function Reader({ name }: { name: string }) {
    useCommand('article.highlight', () => void did.push(`${name} highlights`));
    useRequests('findInArticle', () => void did.push(`${name} finds`));
    return null;
  }
  const two = (atHand: 'a' | 'b') =>
    ['a', 'b'].map((name) => (
      <AtHandProvider key={name} atHand={name === atHand}>
        <Reader name={name} />
      </AtHandProvider>
    ));
  const ask = (): string[] => {
    act(() => {
      runCommand('article.highlight');
      request('findInArticle', null);
    });
    return did.splice(0);
  };
  const { show } = await mount(<>{two('b')}</>);
  expect(ask()).toEqual(['b highlights', 'b finds']);
  await show(<>{two('a')}</>);
  expect(ask()).toEqual(['a highlights', 'a finds']);
  await show(null);
  expect(runCommand('article.highlight')).toBe(false);
});
