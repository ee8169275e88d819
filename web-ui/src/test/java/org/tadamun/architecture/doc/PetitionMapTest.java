package org.tadamun.architecture.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

@DisplayName("Map of the petition in docs/petition.md")
class PetitionMapTest {

  private static final DocPage MAP = DocPage.of("petition.md");
  private static final String PAGE = "/console/.+";
  private static final String TEST = "\\w+(Test|IT)";
  private static final String ROOT = "java/org/tadamun/";
  private static final int MOST_TESTS = 5;
  private static final Pattern PATH = Pattern.compile("(?m)^@Path\\(\"([^\"]+)\"\\)");

  private static Set<String> pages(String below) {
    return Workspace.files("src/main/webapp/" + below, ".xhtml").stream()
        .map(Workspace::name)
        .map(name -> name.substring(name.indexOf("/console/"), name.lastIndexOf('.')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> tests() {
    Set<String> tests = DocPage.classes("src/test/java", "Test");
    tests.addAll(DocPage.classes("src/test/java", "IT"));
    return tests;
  }

  @Test
  @DisplayName("The map names existing pages only, and every page below /console/petition")
  void pages() {
    assertEquals(Set.of(), MAP.unknown(PAGE, pages("console")));
    assertEquals(Set.of(), MAP.unnamed(PAGE, pages("console/petition")));
  }

  @Test
  @DisplayName("Unknown and missing pages, tests and addresses are reported")
  void samples() {
    DocPage map =
        new DocPage(
            "| Pages | `/console/old`, `/console/new` | `SomeIT`, `GET /petitions/{slug}` |");
    Set<String> there = Set.of("/console/new", "/console/other");
    assertEquals(Set.of("/console/old"), map.unknown(PAGE, there));
    assertEquals(Set.of("/console/other"), map.unnamed(PAGE, there));
    assertEquals(Set.of("SomeIT"), map.unknown(TEST, there));
    String resource = "@Path(\"%s\")\npublic class X {}";
    assertEquals(List.of(), addressesMissing(map, resource.formatted("petitions/{slug}")));
    assertEquals(List.of("imports"), addressesMissing(map, resource.formatted("imports")));
  }

  @Test
  @DisplayName("The map names existing tests only")
  void classes() {
    assertEquals(Set.of(), MAP.unknown(TEST, tests()));
  }

  @Test
  @DisplayName("Each part names one to five tests to read first")
  void fewTests() {
    List<String> others =
        PetitionPart.of(MAP).stream()
            .filter(part -> part.tests().isEmpty() || part.tests().size() > MOST_TESTS)
            .map(PetitionPart::name)
            .toList();
    assertEquals(List.of(), others);
  }

  @Test
  @DisplayName("Each package of the petition, with its code and tests, belongs to exactly one part")
  void packages() {
    Set<String> there = packagesThere();
    Set<String> petition = new TreeSet<>(there);
    petition.removeIf(one -> !one.startsWith("petition."));
    assertTrue(petition.contains("petition.tally.boundary"), petition::toString);
    assertEquals(Set.of(), PetitionPart.unclear(PetitionPart.of(MAP), petition));
    assertEquals(Set.of(), PetitionPart.unknown(PetitionPart.of(MAP), there));
  }

  @Test
  @DisplayName("Packages of no part, of two parts, and unknown packages are reported")
  void packageSamples() {
    DocPage map =
        new DocPage(
            """
            Intro with `petition.nowhere`
            ## One
            | Packages | `petition.signature`, `petition.old` |
            ## Two
            | Packages | `petition.signature.*.news`, `petition.twice` |
            ## Three
            | Packages | `petition.twice` |
            """);
    List<PetitionPart> parts = PetitionPart.of(map);
    Set<String> there =
        Set.of(
            "petition.signature.control",
            "petition.signature.control.news",
            "petition.signatures.control",
            "petition.twice.entity");
    assertEquals(List.of("One", "Two", "Three"), parts.stream().map(PetitionPart::name).toList());
    assertEquals(
        Set.of("petition.signatures.control", "petition.twice.entity"),
        PetitionPart.unclear(parts, there));
    assertEquals(Set.of("petition.old"), PetitionPart.unknown(parts, there));
  }

  @Test
  @DisplayName("The map names the address of every resource of the petition")
  void resources() {
    Set<String> missing = new TreeSet<>();
    for (Path file : Workspace.files("src/main/java", "Resource.java")) {
      if (Workspace.name(file).startsWith("petition-module/")) {
        missing.addAll(addressesMissing(MAP, Workspace.read(file)));
      }
    }
    assertEquals(Set.of(), missing);
  }

  /** The packages below {@code org.tadamun} that have code of the program, or tests. */
  private static Set<String> packagesThere() {
    return Stream.of(
            Workspace.files("src/main/java", ".java"),
            Workspace.files("src/test/java", "Test.java"),
            Workspace.files("src/test/java", "IT.java"))
        .flatMap(List::stream)
        .map(file -> Workspace.name(file.getParent()))
        .filter(folder -> folder.contains(ROOT))
        .map(folder -> folder.substring(folder.indexOf(ROOT) + ROOT.length()).replace('/', '.'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> addressesMissing(DocPage map, String resource) {
    return PATH.matcher(resource)
        .results()
        .map(one -> one.group(1))
        .filter(one -> !map.text().contains(" /" + one))
        .toList();
  }

  /** A part of the petition in {@code docs/petition.md}: a heading and what is below it. */
  private record PetitionPart(String name, DocPage page) {

    /** A package, or several that differ in one name. */
    private static final String PACKAGES = "(petition|kernel)(\\.[a-z]+|\\.\\*)+";

    private static final Pattern HEADING = Pattern.compile("(?m)^## ");

    static List<PetitionPart> of(DocPage map) {
      return HEADING.splitAsStream(map.text()).skip(1).map(PetitionPart::part).toList();
    }

    private static PetitionPart part(String text) {
      return new PetitionPart(text.lines().findFirst().orElseThrow(), new DocPage(text));
    }

    Set<String> tests() {
      return page.named("\\w+(Test|IT)");
    }

    /** The names of packages that no existing package has. */
    static Set<String> unknown(List<PetitionPart> parts, Set<String> there) {
      Set<String> unknown = new TreeSet<>();
      parts.stream()
          .flatMap(PetitionPart::packages)
          .filter(one -> there.stream().noneMatch(holds(one)))
          .forEach(unknown::add);
      return unknown;
    }

    /** The packages that belong to no part or to more than one. */
    static Set<String> unclear(List<PetitionPart> parts, Set<String> there) {
      Set<String> unclear = new TreeSet<>();
      there.stream().filter(one -> owners(parts, one) != 1).forEach(unclear::add);
      return unclear;
    }

    /** How many parts name this package or, if none does, the nearest package that contains it. */
    private static long owners(List<PetitionPart> parts, String one) {
      int nearest = parts.stream().mapToInt(part -> part.depth(one)).max().orElse(0);
      return nearest == 0 ? 0 : parts.stream().filter(part -> part.depth(one) == nearest).count();
    }

    private int depth(String one) {
      return packages()
          .filter(named -> holds(named).test(one))
          .mapToInt(named -> named.split("\\.").length)
          .max()
          .orElse(0);
    }

    private Stream<String> packages() {
      return page.named(PACKAGES).stream();
    }

    private static Predicate<String> holds(String named) {
      String form = named.replace(".", "\\.").replace("*", "[a-z]+");
      return Pattern.compile(form + "(\\..+)?").asMatchPredicate();
    }
  }
}
