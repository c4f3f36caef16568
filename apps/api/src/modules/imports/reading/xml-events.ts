import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { FileFailed } from './file-failed.ts';
import { unpackFailure } from './workbook-zip.ts';

/** What a reader of XML wants to hear of. Names come without their prefix. */
export interface XmlListener {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML piece by piece and pauses after each, so that what was heard can be passed on. */
export async function* xmlEvents(stream: Readable, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => listener.open?.(local(name), attributes));
  parser.on('closetag', ({ name }) => listener.close?.(local(name)));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('error', (error) => {
    throw new FileFailed('broken_xml', { reason: error.message.slice(0, 100) });
  });
  const decoder = new StringDecoder('utf8');
  try {
    for await (const chunk of stream) {
      parser.write(decoder.write(chunk as Buffer));
      yield;
    }
    parser.write(decoder.end()).close();
    yield;
  } catch (error) {
    throw unpackFailure(error);
  } finally {
    stream.destroy();
  }
}

/** Reads the whole of a small part. */
export async function readXml(stream: Readable, listener: XmlListener): Promise<void> {
  for await (const _ of xmlEvents(stream, listener));
}
