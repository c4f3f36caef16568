import { createReadStream } from 'node:fs';
import { importLimits } from '@kvart/domain/imports';
import { FileFailed } from './file-failed.ts';

/**
 * The features of a collection, one text after the other, without ever holding the whole file: braces are counted,
 * strings are stepped over, and each feature is then read for itself.
 */
export async function* featureTexts(path: string): AsyncGenerator<string> {
  const state = { depth: 0, inString: false, escaped: false, inList: false, ended: false, name: '', key: '' };
  let kept = '';
  let capturing = false;
  const stream = createReadStream(path, { encoding: 'utf8' });
  for await (const raw of stream) {
    const chunk = raw as string;
    const done: string[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const letter = chunk[at] ?? '';
      if (state.inString) {
        if (state.escaped) state.escaped = false;
        else if (letter === '\\') state.escaped = true;
        else if (letter === '"') {
          state.inString = false;
          if (state.depth === 1) state.key = state.name;
        } else if (state.depth === 1 && state.name.length < 20) state.name += letter;
        continue;
      }
      if (letter === '"') {
        state.inString = true;
        state.name = '';
      } else if (letter === '{' || letter === '[') {
        if (letter === '[' && state.depth === 1 && state.key === 'features' && !state.ended)
          state.inList = true;
        else if (letter === '{' && state.inList && state.depth === 2) {
          capturing = true;
          from = at;
        }
        state.depth += 1;
        if (state.depth > 200) throw new FileFailed('broken_json');
      } else if (letter === '}' || letter === ']') {
        state.depth -= 1;
        if (state.depth < 0) throw new FileFailed('broken_json');
        if (capturing && state.depth === 2) {
          done.push(kept + chunk.slice(from, at + 1));
          kept = '';
          capturing = false;
        } else if (state.inList && state.depth === 1) {
          state.inList = false;
          state.ended = true;
        }
      }
    }
    if (capturing) kept += chunk.slice(from);
    if (kept.length > importLimits.featureLength) throw new FileFailed('feature_too_large');
    yield* done;
  }
  if (state.depth !== 0 || state.inString) throw new FileFailed('broken_json');
  if (!state.ended) throw new FileFailed('not_geojson');
}
