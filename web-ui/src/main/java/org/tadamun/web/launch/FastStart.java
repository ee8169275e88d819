package org.tadamun.web.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What makes the server ready sooner; without it, it starts all the same (docs/adr/013). */
public final class FastStart {

  /** The first JDK that makes a cache in one step (JEP 514). */
  private static final int CACHES = 25;

  private FastStart() {}

  /**
   * Whether the unpacked server is taken, whose classes Java can cache. An older Java keeps to the
   * server's own jar: on a JDK 21 the unpacked one does not find its parts.
   */
  public static boolean isUnpacked(int jdk) {
    return jdk >= CACHES;
  }

  /**
   * @param serverFolder where {@code ./tadamun prepare} puts {@code server.aot}
   * @param jdk the feature version of the JDK that runs the server
   * @param jars what the cache was made of; Java itself refuses a cache that does not fit
   */
  public static List<String> options(Path serverFolder, int jdk, Path... jars) throws IOException {
    Path cache = serverFolder.resolve("server.aot");
    return isUnpacked(jdk) && Files.exists(cache) && isNewer(cache, jars)
        ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off")
        : List.of();
  }

  private static boolean isNewer(Path cache, Path... jars) throws IOException {
    for (Path jar : jars) {
      if (Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(cache)) > 0) {
        return false;
      }
    }
    return true;
  }
}
