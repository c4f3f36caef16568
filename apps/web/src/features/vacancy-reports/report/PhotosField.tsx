import { useEffect, useRef, useState } from 'react';
import { Button, Checkbox } from '@kvart/ui';
import { mostReportPhotos } from '@kvart/domain/vacancy-reports';
import { Camera, ImagePlus, X } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';

/** A small picture of a file that is still on the phone. */
const Thumbnail = ({ file, alt }: { file: File; alt: string }) => {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url ? (
    <img src={url} alt={alt} className="aspect-square w-full rounded-sm bg-sunk object-cover" />
  ) : (
    <div className="skeleton aspect-square" />
  );
};

/** Pictures of the unit: taken now with the phone, or chosen. */
export const PhotosField = ({
  files,
  onChange,
  open,
  onOpen,
}: {
  files: readonly File[];
  onChange: (files: File[]) => void;
  /** Whether they may be shown to the public. */
  open: boolean;
  onOpen: (open: boolean) => void;
}) => {
  const t = useT();
  const camera = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const full = files.length >= mostReportPhotos;
  const add = (input: HTMLInputElement) => {
    onChange([...files, ...(input.files ?? [])].slice(0, mostReportPhotos));
    input.value = '';
  };
  const hidden = { type: 'file', accept: 'image/*', hidden: true, tabIndex: -1 } as const;
  return (
    <section aria-labelledby="report-photos" className="flex flex-col gap-3">
      <h2 id="report-photos" className="text-xl">
        {t('reports.form.photos')}
      </h2>
      <p className="-mt-2 text-sm text-soft">{t('reports.form.photosHint', { max: mostReportPhotos })}</p>
      {files.length > 0 && (
        <ul className="grid grid-cols-3 gap-3 sm:grid-cols-5">
          {files.map((file, index) => (
            <li key={`${file.name}-${file.lastModified}-${index}`} className="relative">
              <Thumbnail file={file} alt={t('reports.form.photo', { number: index + 1, file: file.name })} />
              <button
                type="button"
                aria-label={t('reports.form.removePhoto', { number: index + 1 })}
                onClick={() => onChange(files.filter((other) => other !== file))}
                className="absolute top-1 right-1 grid size-9 place-items-center rounded-full border border-ink bg-raised hover:bg-sunk"
              >
                <X aria-hidden size={18} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <Checkbox
          label={t('reports.form.photosOpen')}
          hint={t('reports.form.photosOpenHint')}
          checked={open}
          onChange={(event) => onOpen(event.target.checked)}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          disabled={full}
          icon={<Camera aria-hidden size={19} />}
          onClick={() => camera.current?.click()}
        >
          {t('reports.form.takePhoto')}
        </Button>
        <Button
          disabled={full}
          icon={<ImagePlus aria-hidden size={19} />}
          onClick={() => chooser.current?.click()}
        >
          {t('reports.form.choosePhotos')}
        </Button>
        <input
          {...hidden}
          ref={camera}
          capture="environment"
          aria-label={t('reports.form.takePhoto')}
          onChange={(event) => add(event.currentTarget)}
        />
        <input
          {...hidden}
          ref={chooser}
          multiple
          aria-label={t('reports.form.choosePhotos')}
          onChange={(event) => add(event.currentTarget)}
        />
      </div>
    </section>
  );
};
