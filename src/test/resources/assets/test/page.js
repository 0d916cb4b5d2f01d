// What readers need not read.
const address = "https://paper.example"; // is kept
  // nor this
document.title = address;
