import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Paperclip, SendHorizontal } from 'lucide-react';
import { messageBounds } from '@kvart/domain/messaging';
import type { Mentioned } from '@kvart/domain/messaging';
import { Button, IconButton, TextArea, useToast } from '@kvart/ui';
import { useMedia } from '../../lib/device/useMedia.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { AttachingList } from './AttachingList.tsx';
import { namedIn, namingAt, suggest, withName } from './mention.ts';
import { NameList } from './NameList.tsx';
import { useAttachments } from './useAttachments.ts';
import type { Draft } from './useOutbox.ts';

const typeNames = '.jpg,.jpeg,.png,.webp,.heic,.avif,.gif,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv';

/** Where a message is written: Enter sends on a desk, a new line on a phone; files by button, paste or drop. */
export const Composer = ({
  text,
  onChange,
  people,
  label,
  replyToId = null,
  onSend,
  onTyping,
  onEditLast,
}: {
  text: string;
  onChange: (text: string) => void;
  people: readonly Mentioned[];
  label: string;
  replyToId?: string | null;
  onSend: (draft: Draft) => Promise<void>;
  onTyping?: () => void;
  /** The up arrow in an empty field takes up one's last message. */
  onEditLast?: () => void;
}) => {
  const t = useT();
  const { show } = useToast();
  const id = useId();
  const isDesk = useMedia('(pointer: fine)');
  const chooser = useRef<HTMLInputElement>(null);
  const { files, add, retry, remove, clear } = useAttachments();
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [isDropping, setDropping] = useState(false);
  const naming = namingAt(text, caret);
  const names = naming ? suggest(people, naming.word) : [];
  const field = () => document.getElementById(id) as HTMLTextAreaElement | null;
  const isUploading = files.some(({ done, failure }) => !done && !failure);
  const hasWords = text.trim() !== '' || files.some(({ done }) => done);
  const isTooLong = text.length > messageBounds.text;
  useEffect(() => setActive(0), [naming?.word]);

  const choose = (name: string) => {
    if (!naming) return;
    const next = withName(text, naming, name);
    onChange(next.text);
    setCaret(next.caret);
    requestAnimationFrame(() => {
      field()?.focus();
      field()?.setSelectionRange(next.caret, next.caret);
    });
  };
  const send = async () => {
    if (!hasWords || isUploading || isTooLong) return;
    const ready = files.flatMap(({ done }) => done ?? []);
    try {
      await onSend({ text: text.trim(), replyToId, files: ready, mentionPersonIds: namedIn(text, people) });
      onChange('');
      clear();
    } catch {
      show({ text: t('messages.noStorage'), tone: 'bad' });
    }
    field()?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, nativeEvent } = event;
    // Half a character of an East Asian keyboard is not the end of a message.
    if (nativeEvent.isComposing) return;
    const chosen = names[active];
    if (chosen && ['ArrowDown', 'ArrowUp'].includes(key)) {
      event.preventDefault();
      setActive((active + (key === 'ArrowDown' ? 1 : names.length - 1)) % names.length);
    } else if (chosen && (key === 'Enter' || key === 'Tab')) {
      event.preventDefault();
      choose(chosen.name);
    } else if (chosen && key === 'Escape') {
      event.stopPropagation();
      setCaret(0);
    } else if (key === 'Enter' && !event.shiftKey && (isDesk || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    } else if (key === 'ArrowUp' && text === '') onEditLast?.();
  };
  return (
    <form
      className={`relative border-t border-rule bg-paper px-3 py-2.5 ${isDropping ? 'outline-3 outline-accent -outline-offset-3' : ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={(event) => {
        event.preventDefault();
        setDropping(false);
        add([...event.dataTransfer.files]);
      }}
    >
      <AttachingList files={files} onRetry={retry} onRemove={remove} />
      {names.length > 0 && <NameList id={`${id}-names`} people={names} active={active} onChoose={choose} />}
      <div className="flex items-end gap-1.5">
        <IconButton
          label={t('messages.attach.add')}
          icon={<Paperclip aria-hidden size={20} />}
          onClick={() => chooser.current?.click()}
        />
        <input
          ref={chooser}
          type="file"
          multiple
          accept={typeNames}
          hidden
          aria-label={t('messages.attach.add')}
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <div className="flex min-w-0 flex-1">
          <label htmlFor={id} className="sr-only">
            {label}
          </label>
          <TextArea
            id={id}
            rows={1}
            value={text}
            placeholder={t('messages.text')}
            aria-invalid={isTooLong || undefined}
            aria-describedby={isTooLong ? `${id}-long` : undefined}
            aria-controls={names.length > 0 ? `${id}-names` : undefined}
            aria-activedescendant={names.length > 0 ? `${id}-names-${active}` : undefined}
            className="max-h-[30dvh]! resize-none"
            onChange={(event) => {
              onChange(event.target.value);
              setCaret(event.target.selectionStart);
              onTyping?.();
            }}
            onKeyDown={onKeyDown}
            onPaste={(event) => {
              const pasted = [...event.clipboardData.files];
              if (pasted.length === 0) return;
              event.preventDefault();
              add(pasted);
            }}
          />
        </div>
        <Button
          type="submit"
          variant="primary"
          disabled={!hasWords || isUploading || isTooLong}
          className="px-3!"
        >
          <SendHorizontal aria-hidden size={19} />
          <span className="max-sm:sr-only">{t('messages.send')}</span>
        </Button>
      </div>
      {isTooLong && (
        <p id={`${id}-long`} role="alert" className="mt-1 text-sm text-bad">
          {t('messages.tooLong', { count: text.length - messageBounds.text })}
        </p>
      )}
    </form>
  );
};
