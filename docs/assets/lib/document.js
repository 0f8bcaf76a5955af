/* Another page of the site as a document. XMLHttpRequest makes it without a step that Trusted Types would forbid. */

export function fetchPage(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.addEventListener("loadend", () => {
      if (request.status === 200 && request.response) resolve(request.response);
      else reject(new Error(`${address}: ${request.status}`));
    });
    request.open("GET", address);
    request.send();
  });
}
