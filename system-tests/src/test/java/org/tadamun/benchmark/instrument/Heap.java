package org.tadamun.benchmark.instrument;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The largest heap of a server at any reading, garbage included. */
public final class Heap {

  private static final Pattern USED = Pattern.compile("heap .*used (\\d+)K");

  private long most;

  public void look(long pid) throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process asked = new ProcessBuilder(jcmd, Long.toString(pid), "GC.heap_info").start();
    Matcher used =
        USED.matcher(new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    if (used.find()) {
      most = Math.max(most, Long.parseLong(used.group(1)));
    }
  }

  /** The maximum in megabytes; starts again from zero. */
  public long take() {
    long megabytes = most / 1024;
    most = 0;
    return megabytes;
  }
}
