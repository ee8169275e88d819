package org.tadamun.architecture.size;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

@DisplayName("Sizes of files and packages")
class SizeTest {

  private static final Path LONG = Path.of("long/Long.java");

  @Test
  @DisplayName("No source file is longer than 300 lines")
  void files() {
    assertEquals(List.of(), SizeRules.tooLong(lines(sources()), SizeRules.LONGEST_FILE));
  }

  @Test
  @DisplayName("Half of the files have at most 60 lines, nine of ten at most 140")
  void distribution() {
    List<Path> all = Workspace.files("src/main/java", ".java");
    assertShares(lines(all), SizeRules.MEDIAN, SizeRules.TENTH);
  }

  @Test
  @DisplayName("Without package descriptions half have at most 70 lines, nine of ten at most 160")
  void distributionOfCode() {
    List<Path> all = Workspace.files("src/main/java", ".java");
    List<Path> code = all.stream().filter(SizeRules::isCode).toList();
    assertTrue(code.size() < all.size());
    assertShares(lines(code), SizeRules.MEDIAN_OF_CODE, SizeRules.TENTH_OF_CODE);
  }

  private static void assertShares(Map<Path, Long> lines, int half, int nine) {
    long median = SizeRules.quantile(lines, 0.5);
    long tenth = SizeRules.quantile(lines, 0.9);
    assertTrue(median <= half, () -> "median " + median);
    assertTrue(tenth <= nine, () -> "p90 " + tenth);
  }

  @Test
  @DisplayName("No package has more than 12 files besides its description")
  void packages() {
    assertEquals(List.of(), SizeRules.tooFull(sources().stream()));
  }

  @Test
  @DisplayName("No page is longer than 80 lines")
  void pages() {
    List<Path> pages = Workspace.files("src/main", ".xhtml");
    assertEquals(List.of(), SizeRules.tooLong(lines(pages), SizeRules.LONGEST_PAGE));
  }

  @Test
  @DisplayName("No line of a page has more than 160 characters")
  void width() {
    assertEquals(
        List.of(),
        Workspace.files("src/main", ".xhtml").stream()
            .flatMap(
                page ->
                    SizeRules.tooWide(Workspace.read(page)).stream()
                        .map(line -> Workspace.name(page) + " " + line))
            .toList());
    String widest = "a".repeat(SizeRules.WIDEST_PAGE);
    assertEquals(List.of(), SizeRules.tooWide(widest + "\n" + widest));
    assertEquals(
        List.of("line 2 has more than 160 characters"), SizeRules.tooWide("a\n" + widest + "a"));
  }

  @Test
  @DisplayName("Each subject has a package-info")
  void described() {
    assertEquals(List.of(), SizeRules.silent(Workspace.files("src/main/java", ".java")));
  }

  @Test
  @DisplayName("A subject without a package-info in any of its packages is reported")
  void silentSample() {
    List<Path> files =
        Stream.of("a/boundary/Told.java", "a/entity/package-info.java", "b/control/Silent.java")
            .map(Path::of)
            .toList();
    assertEquals(List.of(Path.of("b")), SizeRules.silent(files));
  }

  @Test
  @DisplayName("A file of 301 lines, a package of 13 files and a long tail are reported")
  void samples() {
    assertEquals(1, SizeRules.tooLong(Map.of(LONG, 301L), SizeRules.LONGEST_FILE).size());
    Stream<Path> thirteen = IntStream.rangeClosed(1, 13).mapToObj(i -> Path.of("full/F" + i));
    assertEquals(1, SizeRules.tooFull(thirteen).size());
    Map<Path, Long> lines = Map.of(LONG, 301L, Path.of("a"), 10L, Path.of("b"), 20L);
    assertEquals(20, SizeRules.quantile(lines, 0.5));
    assertEquals(301, SizeRules.quantile(lines, 0.9));
  }

  private static List<Path> sources() {
    return Stream.of("src/main/java", "src/test/java")
        .flatMap(folder -> Workspace.files(folder, ".java").stream())
        .toList();
  }

  private static Map<Path, Long> lines(List<Path> files) {
    return files.stream().collect(Collectors.toMap(f -> f, SizeTest::count));
  }

  private static long count(Path file) {
    return Workspace.read(file).lines().count();
  }
}
