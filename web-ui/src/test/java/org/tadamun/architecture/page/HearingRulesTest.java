package org.tadamun.architecture.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

@DisplayName("Pages for people who have them read out")
class HearingRulesTest {

  @Test
  @DisplayName("No input of a public form is invalid before anything is typed")
  void publicForms() {
    List<Path> pages =
        Workspace.files("src/main", ".xhtml").stream()
            .filter(page -> page.toString().matches(".*/(?:site|site-tags)/[^/]*"))
            .toList();
    assertTrue(pages.size() > 30, "the public pages lie elsewhere");
    assertEquals(List.of(), faults(pages, HearingRules::publicFaults));
    assertEquals(1, HearingRules.publicFaults("<input id=\"a\" required=\"required\"/>").size());
    assertEquals(1, HearingRules.publicFaults("<select required=\"#{a > b}\">").size());
    String fine =
        "<input aria-required=\"true\"/><s:input required=\"true\"/>"
            + "<input type=\"file\" required=\"required\"/>";
    assertEquals(List.of(), HearingRules.publicFaults(fine));
  }

  @Test
  @DisplayName("Each list of the console has a heading before it")
  void lists() {
    Path root = Workspace.root().resolve("web-ui/src/main/webapp");
    assertEquals(
        List.of(),
        faults(
            Workspace.files("src/main/webapp", ".xhtml"),
            page ->
                HearingRules.consoleFaults(
                    page, path -> Workspace.unwrapped(root.resolve(path.substring(1))))));
    String page = "<ui:composition template=\"/x\"><p>y</p><ui:include src=\"/list\"/>";
    String list = "<p:dataTable id=\"a\"/>";
    assertEquals(1, HearingRules.consoleFaults(page, path -> list).size());
    assertEquals(List.of(), HearingRules.consoleFaults(page, path -> "<h2>z</h2>" + list));
    assertEquals(1, HearingRules.consoleFaults(page, path -> list + "<h2>z</h2>").size());
    String titled = page.replace("<p>y</p>", "<t:pageHead title=\"z\"/>");
    assertEquals(List.of(), HearingRules.consoleFaults(titled, path -> list));
    assertEquals(List.of(), HearingRules.consoleFaults(list, path -> list), "a part of a page");
  }

  private static List<String> faults(List<Path> files, Function<String, List<String>> rules) {
    return files.stream()
        .flatMap(
            file ->
                rules.apply(Workspace.unwrapped(file)).stream()
                    .map(fault -> Workspace.name(file) + " " + fault))
        .toList();
  }
}
