// A worker for the tests of the pool: it does what its task says.
const send = process.send?.bind(process);

process.on("message", ({ task }) => {
  if (task === "die") process.kill(process.pid, "SIGKILL");
  else if (task === "exit") process.exit(3);
  else if (task === "work long") {
    let beats = 0;
    const beat = setInterval(() => {
      send?.({ alive: true });
      if (++beats === 8) {
        clearInterval(beat);
        send?.({ result: task });
      }
    }, 200);
  } else if (task !== "hang") send?.({ result: task });
});
