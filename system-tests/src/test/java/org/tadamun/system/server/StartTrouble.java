package org.tadamun.system.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The activity of a server that does not become ready, in one line for the summary of a build. */
final class StartTrouble {

  private static final Duration DUMP = Duration.ofSeconds(10);
  private static final String FIRST = "Full thread dump";
  private static final String LAST = "JNI global refs";
  private static final int LINES = 4;
  private static final int FRAMES = 12;

  private StartTrouble() {}

  /** Makes its JVMs print a thread dump into their output. */
  static String of(Process process, Supplier<String> said) {
    if (!process.isAlive()) {
      return "it has ended";
    }
    String before = said.get();
    List<ProcessHandle> machines =
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .filter(one -> one.info().command().orElse("").endsWith("java"))
            .toList();
    machines.forEach(StartTrouble::askForDump);
    String dump = machines.isEmpty() ? "" : dump(before.length(), said);
    return machines.size()
        + " JVMs; it last said: "
        + joined(before.lines().skip(Math.max(0, before.lines().count() - LINES)))
        + "; its main thread: "
        + joined(dump.lines().dropWhile(line -> !line.startsWith("\"main\"")).limit(FRAMES));
  }

  private static String dump(int before, Supplier<String> said) {
    try {
      return Await.until(
          "a dump of the threads",
          DUMP,
          () -> Optional.of(said.get().substring(before)).filter(StartTrouble::whole));
    } catch (AssertionError none) {
      return said.get().substring(before);
    }
  }

  private static boolean whole(String dump) {
    return dump.contains(FIRST) && dump.contains(LAST);
  }

  private static void askForDump(ProcessHandle machine) {
    try {
      new ProcessBuilder("kill", "-QUIT", Long.toString(machine.pid())).start().waitFor();
    } catch (IOException | InterruptedException notAsked) {
      throw new IllegalStateException(notAsked);
    }
  }

  private static String joined(Stream<String> lines) {
    return lines.map(String::strip).collect(Collectors.joining(" | "));
  }
}
