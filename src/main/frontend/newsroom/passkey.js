// Passkeys (WebAuthn): asks the server what to ask the device for, the device, and sends its answer by an ordinary form.
// Where there are none, or the page is at another address than the paper's, the form stays hidden.

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), each => each.charCodeAt(0));
const text = buffer =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const created = async asked => {
  asked.challenge = bytes(asked.challenge);
  asked.user.id = bytes(asked.user.id);
  for (const known of asked.excludeCredentials) known.id = bytes(known.id);
  const { response } = await navigator.credentials.create({ publicKey: asked });
  return { "client-data": text(response.clientDataJSON), attestation: text(response.attestationObject) };
};

const signed = async asked => {
  asked.challenge = bytes(asked.challenge);
  const { rawId, response } = await navigator.credentials.get({ publicKey: asked });
  return {
    credential: text(rawId),
    user: response.userHandle ? text(response.userHandle) : "",
    "client-data": text(response.clientDataJSON),
    "authenticator-data": text(response.authenticatorData),
    signature: text(response.signature),
  };
};

const words = error => {
  if (error.name === "InvalidStateError") return "This device has a passkey for here already.";
  if (error.name === "NotAllowedError") return "Nothing was shown, or it took too long. You can try again.";
  return error.message;
};

class PasskeyForm extends HTMLElement {
  connectedCallback() {
    if (!window.PublicKeyCredential || location.origin !== this.dataset.origin) return;
    const form = this.querySelector("form");
    form.hidden = false;
    const away = this.querySelector(".passkey__away");
    if (away) away.hidden = true;
    form.addEventListener("submit", event => {
      event.preventDefault();
      this.ask(form);
    });
  }

  async ask(form) {
    const trouble = form.querySelector(".trouble");
    trouble.hidden = true;
    try {
      const answer = await fetch(this.dataset.ask, { method: "POST" });
      if (answer.status === 403) throw new Error("It is a while since you signed in: please load this page again.");
      if (!answer.ok) throw new Error("The newsroom does not answer now. Please try again in a moment.");
      const asked = await answer.json();
      const shown = this.dataset.kind === "create" ? await created(asked) : await signed(asked);
      for (const [name, value] of Object.entries(shown)) form.elements[name].value = value;
      form.submit();
    } catch (error) {
      trouble.textContent = words(error);
      trouble.hidden = false;
    }
  }
}

customElements.define("passkey-form", PasskeyForm);
