package org.tadamun.architecture.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.architecture.Workspace;

@DisplayName("HTML of the pages")
class MarkupRulesTest {

  private static final String CONSOLE = "/console/";

  @Test
  @DisplayName(
      "Pages have valid times, references, labels and ids, and dates with a year of four digits")
  void pages() {
    Path root = Workspace.root().resolve("web-ui/src/main/webapp");
    Set<String> frame =
        MarkupRules.ids(Workspace.unwrapped(root.resolve("WEB-INF/console/layout.xhtml")));
    assertTrue(frame.containsAll(Set.of("messages", "clock")), frame::toString);
    assertEquals(
        List.of(),
        Workspace.files("src/main", ".xhtml").stream()
            .flatMap(
                file ->
                    MarkupRules.faults(Workspace.unwrapped(file), within(file, frame)).stream()
                        .map(fault -> Workspace.name(file) + " " + fault))
            .toList());
  }

  /** The ids of the frame, for a page that is shown in it. */
  private static Set<String> within(Path file, Set<String> frame) {
    String name = file.toString().replace('\\', '/');
    return name.contains(CONSOLE)
            && !name.endsWith("/layout.xhtml")
            && !name.endsWith("/plain.xhtml")
        ? frame
        : Set.of();
  }

  @ParameterizedTest(name = "A page with {0} is reported")
  @ValueSource(
      strings = {
        "<time datetime=\"#{row.at}\">x</time>",
        "<input aria-describedby=\"#{a ? 'b' : ''} #{c ? 'd' : ''}\"/>",
        "<t:field for=\"a\"><h:selectManyCheckbox id=\"a\"/></t:field>",
        "<input type=\"date\" id=\"from\"/><input max=\"9999-12-31\"/>",
        "<p:inputText type=\"datetime-local\" pt:max=\"2030-12-31T23:59\">",
        "<ui:composition template=\"/WEB-INF/console/plain.xhtml\"><h:form id=\"form\">",
        "<p>#{text['a.b']}<b>, <i/></b></p>",
        "<p>#{text['a.b']}, #{text['c.d']}</p>",
        "<p id=\"clock\"/>"
      })
  void refused(String page) {
    assertEquals(1, MarkupRules.faults(page, Set.of("clock")).size());
  }

  @ParameterizedTest(name = "A page with {0} is allowed")
  @ValueSource(
      strings = {
        "<time datetime=\"#{display.machine(row.at)}\">x</time>",
        "<input aria-describedby=\"help #{c ? 'd' : ''}\"/>",
        "<input aria-describedby=\"#{described}\"/>",
        "<input aria-describedby=\"#{line.id}-to\"/>",
        "<t:field for=\"a\"><h:selectOneMenu id=\"a\"/></t:field>",
        "<t:checksField for=\"a\"><h:selectManyCheckbox id=\"a\"/></t:checksField>",
        "<input type=\"date\" max=\"9999-12-31\"/>",
        "<p:inputText type=\"datetime-local\" pt:dir=\"ltr\" pt:max=\"9999-12-31T23:59\">",
        "<x template=\"/WEB-INF/console/plain.xhtml\"><h:form id=\"f\" pt:novalidate=\"novalidate\">",
        "<x template=\"/WEB-INF/console/layout.xhtml\"><h:form id=\"form\">",
        "<p>#{text['a.b']} · #{text.of('c.d', e, f)}</p>",
        "<p id=\"other\"/>"
      })
  void accepted(String page) {
    assertEquals(List.of(), MarkupRules.faults(page, Set.of("clock")));
  }
}
