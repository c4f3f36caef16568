import { useCallback } from 'react';
import { useSignInPrompt } from '../auth/SignInPrompt.ts';
import { useLocale } from '../i18n/I18n.tsx';
import { uploadPicture } from './upload.ts';
import type { UploadOutcome, UploadRequest } from './upload.ts';

/** Sends pictures; where the session has ended it asks to sign in and sends again. */
export const useUpload = () => {
  const { locale } = useLocale();
  const ask = useSignInPrompt();
  return useCallback(
    async <Image>(request: Omit<UploadRequest, 'locale'>): Promise<UploadOutcome<Image>> => {
      const send = () => uploadPicture<Image>({ ...request, locale });
      const first = await send();
      return !first.ok && first.reason === 'signed_out' && (await ask()) ? send() : first;
    },
    [ask, locale],
  );
};
