package org.tadamun.web.console.entrance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;
import org.tadamun.web.console.frame.ConsoleViewHandler;

@DisplayName("Pages of the console without a session")
class StatelessPagesTest {

  private static final String SAID = "<ui:param name=\"stateless\" value=\"true\"/>";

  @Test
  @DisplayName(
      "R3: the pages that say they are stateless are exactly those that the view handler knows")
  void pagesAndViewHandlerAgree() {
    Path pages = Workspace.root().resolve("web-ui/src/main/webapp");
    Set<String> stateless =
        Workspace.files("src/main/webapp/console", ".xhtml").stream()
            .filter(page -> Workspace.unwrapped(page).contains(SAID))
            .map(page -> '/' + pages.relativize(page).toString())
            .collect(Collectors.toSet());
    assertEquals(stateless, ConsoleViewHandler.STATELESS);
  }
}
