// Pages of text and forms: links are copied at a touch.

for (const button of document.querySelectorAll("button.copy")) {
  button.addEventListener("click", async () => {
    const link = button.parentElement.querySelector("input");
    link.select();
    try { await navigator.clipboard.writeText(link.value); } catch { document.execCommand("copy"); }
    button.textContent = button.dataset.copied;
  });
}
document.documentElement.dataset.ready = "yes";
