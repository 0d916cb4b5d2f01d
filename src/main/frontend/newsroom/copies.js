// What was typed into one article, as this browser keeps it: one copy for each page on which it was typed, so that no
// window writes over what another one keeps. When it was typed is told to people; nothing is decided by it.

const chance = () => [...crypto.getRandomValues(new Uint32Array(3))].map(number => number.toString(36)).join("");

const page = typing => typing.split(".")[0];
const number = typing => Number(typing.split(".")[1]);

export const isOfOnePage = (typing, other) => Boolean(other) && page(typing) === page(other);

/** Whether a typing is part of one that has arrived: of the same page, and not typed after it. */
export const hasArrived = (typing, arrived) => isOfOnePage(typing, arrived) && number(typing) <= number(arrived);

export class Copies {
  constructor(name) {
    this.name = name;
    this.page = chance();
    this.own = `${name} ${this.page}`;
  }

  /**
   * @param typing names what was typed
   * @param basis the fields that say what it was typed on, each with its value
   * @returns whether it is kept: a browser keeps some megabytes
   */
  keep(typing, text, basis) {
    try {
      localStorage.setItem(this.own, JSON.stringify({ typing, text, basis, at: Date.now() }));
      return true;
    } catch {
      return false;
    }
  }

  isKept() {
    return localStorage.getItem(this.own) !== null;
  }

  drop(key = this.own) {
    localStorage.removeItem(key);
  }

  /** Those of other pages, the last typed first, each with its key. */
  others() {
    return Object.keys(localStorage)
      .filter(key => key.startsWith(`${this.name} `) && key !== this.own)
      .map(key => [key, read(key)])
      .filter(([, copy]) => copy?.typing)
      .sort(([, one], [, other]) => other.at - one.at);
  }
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null; // nothing of ours
  }
}
