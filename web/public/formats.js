// The first time or number that a page writes takes the browser long: it reads up how. It does so here, while the rest is still fetched.
if (location.pathname !== "/sign-in") {
  new Intl.DateTimeFormat(navigator.language, { dateStyle: "medium", timeStyle: "short" }).format();
  new Intl.NumberFormat(navigator.language).format(1);
}
