package org.tadamun.architecture.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

@DisplayName("The map of the petition")
class PetitionMapTest {

  private static final DocPage MAP = DocPage.of("petition.md");

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
  @DisplayName("names pages that there are, and every page below /console/petition")
  void pages() {
    assertEquals(Set.of(), DocPage.without(MAP.named("/console/.+"), pages("console")));
    assertEquals(Set.of(), DocPage.without(pages("console/petition"), MAP.named("/console/.+")));
  }

  @Test
  @DisplayName("names tests that there are, and every one that runs inside the server")
  void classes() {
    assertEquals(Set.of(), DocPage.without(MAP.named("\\w+(Test|IT)"), tests()));
    Set<String> inServer =
        Workspace.files("src/test/java", "IT.java").stream()
            .filter(file -> Workspace.name(file).contains("/org/tadamun/petition/"))
            .map(DocPage::className)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), DocPage.without(inServer, MAP.named("\\w+IT")));
  }

  @Test
  @DisplayName("names every address of the petition's resources by its beginning")
  void resources() {
    Pattern path = Pattern.compile("(?m)^@Path\\(\"([^\"]+)\"\\)");
    Set<String> missing = new TreeSet<>();
    for (Path file : Workspace.files("src/main/java", "Resource.java")) {
      if (Workspace.name(file).startsWith("petition-module/")) {
        List<String> found =
            path.matcher(Workspace.read(file)).results().map(PetitionMapTest::first).toList();
        found.stream().filter(one -> !MAP.text().contains(" /" + one)).forEach(missing::add);
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static String first(MatchResult match) {
    return match.group(1);
  }
}
