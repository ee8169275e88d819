package org.tadamun.web.console.organisations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.list.ListScript;

@InServer
@DisplayName("The list of organisations")
class OrganisationOrderIT {

  private static final String LIST = "organisations/list";
  private static final int PAGE = 25;
  private static final int ALL = 30;

  private static final Pattern COLUMN = Pattern.compile("<th id=\"(list:organisations:[^\"]+)\"");

  /** Names that begin with digits, since these stand before all others. */
  private static final Pattern NUMBERED = Pattern.compile("000 Weavers (\\d+)");

  @Inject private Organisations organisations;
  @Inject private AsSystem system;
  @Inject private Visitors visitors;

  private Visitor administrator;

  /** Adds more than one page of organisations, whose slugs are in the reverse order of names. */
  @BeforeEach
  void begin() {
    administrator = visitors.everywhere(Role.ADMINISTRATOR);
    for (int i = 1; i <= ALL; i++) {
      Organisations.Draft draft =
          new Organisations.Draft(
              World.unique("w" + (999 - i)),
              LocalizedText.of("en", "000 Weavers " + (100 + i)),
              null,
              OrganisationKind.UNION,
              "SE");
      system.run(() -> organisations.add(draft, false));
    }
  }

  @Test
  @DisplayName("the second page has the order that was chosen on the first")
  void turned() {
    String html = administrator.open(LIST).require(200).html();
    ListScript script = new ListScript(administrator, LIST, "list:organisations", html);
    Matcher byName = COLUMN.matcher(html);
    assertTrue(byName.find(), html);
    Map<String, String> sorting =
        Map.of("_sorting", "true", "_sortKey", byName.group(1), "_sortDir", "1");
    assertEquals(numbers(1, PAGE), shown(script.asked(sorting)));
    assertEquals(numbers(PAGE + 1, ALL), shown(script.turned(PAGE)));
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).map(one -> 100 + one).boxed().toList();
  }

  /** The numbers in the answer to a script of a heading or of the pager. */
  private static List<Integer> shown(Answer answer) {
    return NUMBERED
        .matcher(answer.body())
        .results()
        .map((MatchResult one) -> Integer.valueOf(one.group(1)))
        .distinct()
        .toList();
  }
}
