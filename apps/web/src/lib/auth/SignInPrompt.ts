import { createContext, useContext } from 'react';

/** Opens the sign-in dialog over the page; true where the person signed in, false where they closed it. */
export type AskToSignIn = () => Promise<boolean>;

export const SignInPromptContext = createContext<AskToSignIn>(() => Promise.resolve(false));

export const useSignInPrompt = (): AskToSignIn => useContext(SignInPromptContext);
