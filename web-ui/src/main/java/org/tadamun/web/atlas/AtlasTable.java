package org.tadamun.web.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A table that people edit: comma-separated, {@code #} begins a comment line; the last cell of a
 * row is a comment too.
 */
final class AtlasTable {

  private AtlasTable() {}

  static List<String[]> rows(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(","))
          .toList();
    }
  }
}
