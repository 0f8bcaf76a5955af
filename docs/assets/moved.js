/* A page that moved: its section and what is chosen go along, which a refresh would lose. */
location.replace(document.querySelector("a").href + location.search + location.hash);
