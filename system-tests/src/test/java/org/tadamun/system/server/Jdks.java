package org.tadamun.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JDKs of this machine that can run the server. */
public final class Jdks {

  private static final int LEAST = 21;
  private static final Path USUAL = Path.of("/usr/lib/jvm");
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  private Jdks() {}

  /** One JDK of each version, among them the one that runs the test; the oldest first. */
  public static List<Path> all() {
    TreeMap<Integer, Path> byVersion = new TreeMap<>();
    for (Path home : homes()) {
      version(home).ifPresent(version -> byVersion.putIfAbsent(version, home));
    }
    return List.copyOf(byVersion.tailMap(LEAST).values());
  }

  /** The JDK of the servers, since only a JDK 25 or newer has a start cache. */
  public static Path newest() {
    return all().getLast();
  }

  private static List<Path> homes() {
    List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    if (Files.isDirectory(USUAL)) {
      try (Stream<Path> found = Files.list(USUAL)) {
        found.sorted().forEach(homes::add);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return homes;
  }

  private static OptionalInt version(Path home) {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/javac")) || !Files.isReadable(release)) {
      return OptionalInt.empty();
    }
    try {
      Matcher version = VERSION.matcher(Files.readString(release));
      return version.find()
          ? OptionalInt.of(Integer.parseInt(version.group(1)))
          : OptionalInt.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
