// What was typed into one article, as this browser keeps it: one copy for each page on which it was typed, so that no
// window writes over what another one keeps. When it was typed is told to people; nothing is decided by it.
// A page that is open holds a lock with the name of its copy (Web Locks), which ends with the page however that ends.

const chance = () => [...crypto.getRandomValues(new Uint32Array(3))].map(number => number.toString(36)).join("");

/** As the fields are called. */
const TEXTS = ["kicker", "headline", "standfirst", "body", "body-format", "dateline", "label"];

const page = typing => typing.split(".")[0];
const number = typing => Number(typing.split(".")[1]);

const isOfOnePage = (typing, other) => Boolean(other) && page(typing) === page(other);

/** Whether a typing is part of one that has arrived: of the same page, and not typed after it. */
export const hasArrived = (typing, arrived) => isOfOnePage(typing, arrived) && number(typing) <= number(arrived);

export class Copies {
  constructor(name) {
    this.name = name;
    this.begin();
    addEventListener("pagehide", () => this.leave()); // a page that holds a lock is not kept for the way back
    addEventListener("pageshow", event => { if (event.persisted) this.hold(); });
  }

  /** A copy of its own from here on; the one before stays as it is. */
  begin() {
    this.leave?.();
    this.page = chance();
    this.own = `${this.name} ${this.page}`;
    this.hold();
  }

  hold() {
    this.leave = () => {};
    navigator.locks?.request(this.own, () => new Promise(left => { this.leave = left; }));
  }

  /**
   * @param copy `typing` names what was typed, `text` is that, `basis` are the fields that say what it was typed on, each
   *   with its value, and `sent` is the typing that was on its way to be saved by then, with what that says of the basis
   * @returns whether it is kept: a browser keeps some megabytes
   */
  keep(copy) {
    try {
      localStorage.setItem(this.own, JSON.stringify({ ...copy, at: Date.now() }));
      return true;
    } catch {
      return false;
    }
  }

  drop(key = this.own) {
    localStorage.removeItem(key);
  }

  /** Once the page of a copy is not open any more, with what it has left; without HTTPS browsers do not tell. */
  onceLeft(key, then) {
    const left = () => {
      const copy = this.read(key);
      if (copy) then(copy);
    };
    if (navigator.locks) navigator.locks.request(key, left);
    else left();
  }

  /** Once another window has dropped it. */
  onceDropped(key, then) {
    addEventListener("storage", event => { if (event.key === key && event.newValue === null) then(); });
  }

  /**
   * Takes over, once, what an earlier release has kept under another name. It did not keep what the fields were filled
   * with, so that of another version only the texts are taken, which are merged.
   *
   * @param present what the page is based on
   */
  adopt(key, present) {
    const old = this.read(key);
    if (!old?.text) return;
    const page = chance();
    const basedOn = String(old.revision);
    const isPresent = present.some(([name, value]) => name === "based-on" && value === basedOn);
    const fields = JSON.parse(old.text).filter(([name]) => isPresent || TEXTS.includes(name));
    const copy = { typing: `${page}.0`, text: JSON.stringify(fields), basis: isPresent ? present : [["based-on", basedOn]], at: old.at };
    try {
      localStorage.setItem(`${this.name} ${page}`, JSON.stringify(copy));
      this.drop(key);
    } catch {
      // no room for both: it stays until there is
    }
  }

  /** Those of other pages, the last typed first, each with its key. */
  others() {
    return Object.keys(localStorage)
      .filter(key => key.startsWith(`${this.name} `) && key !== this.own)
      .map(key => [key, this.read(key)])
      .filter(([, copy]) => copy?.typing)
      .sort(([, one], [, other]) => other.at - one.at);
  }

  read(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null; // nothing of ours
    }
  }
}
