package org.tadamun.web.launch.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * JVM options that make access to memory faster, where the operating system and the JDK have them
 * (docs/adr/298).
 */
public final class MemoryOptions {

  /** What Linux does about large pages: the chosen one of its words is in brackets. */
  private static final Path LINUX = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

  /** The first JDK in which small object headers are a supported option (JEP 519). */
  private static final int SMALL_HEADERS = 25;

  private MemoryOptions() {}

  /**
   * @param jdk the feature version of the JDK that runs the server
   */
  public static List<String> of(int jdk) throws IOException {
    return of(jdk, LINUX);
  }

  /**
   * @param pages the file of Linux that says whether it gives large pages; missing on other
   *     systems, whose JVMs do not know the option, so they would not start
   */
  static List<String> of(int jdk, Path pages) throws IOException {
    List<String> options = new ArrayList<>();
    // Where Linux never gives large pages, the JVM would print a warning at each start.
    if (Files.isReadable(pages) && !Files.readString(pages).contains("[never]")) {
      options.add("-XX:+UseTransparentHugePages");
    }
    if (jdk >= SMALL_HEADERS) {
      options.add("-XX:+UseCompactObjectHeaders");
    }
    return options;
  }
}
