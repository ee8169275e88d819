package org.tadamun.architecture.size;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A reader sees a file on two screens and a package at one glance.
 *
 * <p>The description of a package is documentation and does not count among its files. Among the
 * lengths it counts like any file; there are so many short ones that they alone would keep the
 * shares, so the files without them have wider limits of their own.
 */
final class SizeRules {

  static final int LONGEST_FILE = 300;
  static final int FULLEST_PACKAGE = 12;
  static final int LONGEST_PAGE = 80;
  static final int WIDEST_PAGE = 160;
  static final int MEDIAN = 60;
  static final int TENTH = 140;
  static final int MEDIAN_OF_CODE = 70;
  static final int TENTH_OF_CODE = 160;

  private SizeRules() {}

  static List<String> tooLong(Map<Path, Long> lines, int most) {
    return lines.entrySet().stream()
        .filter(file -> file.getValue() > most)
        .map(file -> file.getKey() + " has " + file.getValue() + " lines, at most " + most)
        .toList();
  }

  /** The lines of a page that are so wide that nobody reads to their end. */
  static List<String> tooWide(String page) {
    List<String> lines = page.lines().toList();
    return IntStream.range(0, lines.size())
        .filter(line -> lines.get(line).length() > WIDEST_PAGE)
        .mapToObj(line -> "line " + (line + 1) + " has more than " + WIDEST_PAGE + " characters")
        .toList();
  }

  /** Whether the file is not the description of a package. */
  static boolean isCode(Path file) {
    return !file.endsWith("package-info.java");
  }

  static List<String> tooFull(Stream<Path> files) {
    return files
        .filter(SizeRules::isCode)
        .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(folder -> folder.getValue() > FULLEST_PACKAGE)
        .map(f -> f.getKey() + " has " + f.getValue() + " files, at most " + FULLEST_PACKAGE)
        .toList();
  }

  /** Subjects without a description in any of their packages. */
  static List<Path> silent(List<Path> files) {
    Set<Path> described =
        files.stream()
            .filter(file -> !isCode(file))
            .map(Path::getParent)
            .collect(Collectors.toSet());
    return files.stream()
        .map(SizeRules::subject)
        .distinct()
        .filter(subject -> described.stream().noneMatch(d -> d.startsWith(subject)))
        .toList();
  }

  private static Path subject(Path file) {
    Path folder = file.getParent();
    return folder.endsWith("boundary") || folder.endsWith("control") || folder.endsWith("entity")
        ? folder.getParent()
        : folder;
  }

  /** The length that this share of the files does not exceed. */
  static long quantile(Map<Path, Long> lines, double share) {
    List<Long> sorted = lines.values().stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
