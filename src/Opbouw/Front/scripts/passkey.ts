/**
 * Passkeys, for a browser that knows them. The page holds the question; the answer goes with its form, so that the server needs no door of its own
 * for scripts. Without this file the passkey parts stay hidden, and password and code work.
 */
type Json = Record<string, unknown>;

document.addEventListener('DOMContentLoaded', () => {
  if (!window.PublicKeyCredential) return;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) start(form);
});

function start(form: HTMLFormElement): void {
  const options = form.dataset.passkeyOptions;
  const button = form.querySelector<HTMLButtonElement>('[data-passkey-button]');
  const part = form.matches('[data-passkey-part]') ? form : form.querySelector<HTMLElement>('[data-passkey-part]');
  if (!options || !button || !part) return;
  part.hidden = false;
  for (const none of document.querySelectorAll<HTMLElement>('[data-passkey-none]')) none.hidden = true;
  button.addEventListener('click', (event) => {
    event.preventDefault();
    void answer(form, button, JSON.parse(options) as Json);
  });
}

async function answer(form: HTMLFormElement, button: HTMLButtonElement, options: Json): Promise<void> {
  const trouble = form.querySelector<HTMLElement>('[data-passkey-trouble]');
  if (trouble) trouble.hidden = true;
  button.disabled = true;
  try {
    const credential = form.dataset.passkey === 'make'
      ? await navigator.credentials.create({ publicKey: toCreate(options) })
      : await navigator.credentials.get({ publicKey: toGet(options) });
    form.querySelector<HTMLInputElement>('[data-passkey-credential]')!.value = JSON.stringify(toJson(credential as PublicKeyCredential));
    form.submit();
  } catch {
    // Stopped by the person, or nothing there to answer with: both may be tried again.
    if (trouble) trouble.hidden = false;
    button.disabled = false;
  }
}

function toCreate(options: Json): PublicKeyCredentialCreationOptions {
  const user = options.user as Json;
  return {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...user, id: bytes(user.id) },
    excludeCredentials: descriptors(options.excludeCredentials),
  } as PublicKeyCredentialCreationOptions;
}

function toGet(options: Json): PublicKeyCredentialRequestOptions {
  return { ...options, challenge: bytes(options.challenge), allowCredentials: descriptors(options.allowCredentials) } as PublicKeyCredentialRequestOptions;
}

function descriptors(list: unknown): PublicKeyCredentialDescriptor[] {
  return ((list ?? []) as Json[]).map((one) => ({ ...one, id: bytes(one.id) }) as PublicKeyCredentialDescriptor);
}

/** By hand: some password keepers put an object without toJSON in the place of the browser's. */
function toJson(credential: PublicKeyCredential): Json {
  const response = credential.response as Partial<AuthenticatorAttestationResponse & AuthenticatorAssertionResponse>;
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports?.(),
      authenticatorData: response.attestationObject ? undefined : text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: text(response.userHandle),
    },
  };
}

function bytes(base64url: unknown): ArrayBuffer {
  const binary = atob(String(base64url).replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0)).buffer;
}

function text(buffer: ArrayBuffer | null | undefined): string | undefined {
  if (!buffer) return undefined;
  const binary = Array.from(new Uint8Array(buffer), (code) => String.fromCharCode(code)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
