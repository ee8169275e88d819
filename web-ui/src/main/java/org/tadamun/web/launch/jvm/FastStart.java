package org.tadamun.web.launch.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** JVM options that make the server start sooner; they are optional (docs/adr/013). */
public final class FastStart {

  /** The first JDK that caches in one step what it has linked and compiled (JEP 514). */
  private static final int AHEAD_OF_TIME = 25;

  private FastStart() {}

  /**
   * The options for the cache that {@code ./tadamun prepare} has made; none if it is missing or
   * does not fit. None before Java 25 either: with an archive of classes alone, a Java 21 crashed
   * at a start (docs/adr/277). None if the clone was copied or moved: the cache names its former
   * jars.
   *
   * @param serverFolder the folder of {@code server.aot}
   * @param jdk the feature version of the JDK that runs the server
   * @param jars what the cache was made of; Java itself refuses one that does not fit
   */
  public static List<String> options(Path serverFolder, int jdk, Path... jars) throws IOException {
    Path cache = serverFolder.resolve("server.aot");
    if (jdk < AHEAD_OF_TIME || !isOfThisPlace(cache) || !isNewer(cache, jars)) {
      return List.of();
    }
    return List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off");
  }

  /**
   * A warning if the JDK, as after an update of the system, or the place of the clone has changed
   * since {@code ./tadamun prepare}. Java then ignores the cache silently. Blank if neither has.
   *
   * @param serverFolder where {@code ./tadamun prepare} keeps a copy of that JDK's {@code release}
   * @param jdk the folder of the JDK that runs the server
   */
  public static String warning(Path serverFolder, Path jdk) throws IOException {
    Path then = serverFolder.resolve("jdk.release");
    Path now = jdk.resolve("release");
    Path cache = serverFolder.resolve("server.aot");
    if (Files.exists(cache) && !isOfThisPlace(cache)) {
      return prepareAnew("place of the clone");
    }
    boolean same =
        !Files.isReadable(then) || !Files.isReadable(now) || Files.mismatch(then, now) < 0;
    return same ? "" : prepareAnew("JDK");
  }

  private static String prepareAnew(String other) {
    return "tadamun: The %s is another one than at ./tadamun prepare; give that command anew, or each start is slow.%n"
        .formatted(other);
  }

  /** Compares with the place that the start script has written beside the cache. */
  private static boolean isOfThisPlace(Path cache) throws IOException {
    Path place = cache.resolveSibling("rehearsed.place");
    return Files.exists(cache)
        && Files.isReadable(place)
        && new String(Files.readAllBytes(place)).strip().equals(cache.getParent().toString());
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
