package org.tadamun.system.server.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Operations on whole folders. */
public final class Folders {

  private Folders() {}

  /** Creates the folder, or removes everything in it. */
  public static void empty(Path folder) {
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
            Files.delete(file);
          }
        }
      }
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Copies a folder or file with its rights to a place where nothing is yet. */
  public static void copy(Path from, Path to) {
    try (Stream<Path> found = Files.walk(from)) {
      List<Path> all = found.toList();
      Files.createDirectories(to.getParent());
      for (Path one : all) {
        Files.copy(
            one, to.resolve(from.relativize(one).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
