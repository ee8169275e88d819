package org.tadamun.web.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What makes the server ready sooner; without it, it starts all the same (docs/adr/013). */
public final class FastStart {

  /** The first JDK that remembers in one step what it linked and compiled as well (JEP 514). */
  private static final int AHEAD_OF_TIME = 25;

  private FastStart() {}

  /**
   * None before Java 25: an archive of classes alone made a Java 21 die at a start (docs/adr/277).
   * None in a clone that was copied or moved, where its classes would be of the jars of before.
   *
   * @param serverFolder where {@code ./tadamun prepare} puts {@code server.aot}
   * @param jdk the feature version of the JDK that runs the server
   * @param jars what the cache was made of; Java itself refuses a cache that does not fit
   */
  public static List<String> options(Path serverFolder, int jdk, Path... jars) throws IOException {
    Path cache = serverFolder.resolve("server.aot");
    if (jdk < AHEAD_OF_TIME || !isOfThisPlace(cache) || !isNewer(cache, jars)) {
      return List.of();
    }
    return List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off");
  }

  /**
   * What to tell who starts it on another JDK than was rehearsed, as after an update of the system,
   * or in another place: nothing is remembered then, without a word. Blank where there is nothing.
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

  /** As the start script has written it down beside the cache. */
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
