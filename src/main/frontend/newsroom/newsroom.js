// What the screens do beyond forms, one module for each area. None of it is needed to work.
import "./bar.js";
import "./mistakes.js";
import "./draft.js";
import "./palette.js";
import "./choice.js";
import "./order.js";
import "./portrait.js";
import "./passkey.js";
import "./pictures.js";
import "./crop.js";
import "./comments.js";
import "./ordered-list.js";
import "./board.js";
import "./calendar.js";
import "./hold.js";
import "./notes.js";
