package org.tadamun.web.console.organisations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
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
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The list of organisations")
class OrganisationOrderIT {

  private static final String PATH = "/console/organisations/list";
  private static final String TABLE = "list:organisations";
  private static final int PAGE = 25;
  private static final int ALL = 30;

  private static final Pattern STATE =
      Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
  private static final Pattern COLUMN = Pattern.compile("<th id=\"(list:organisations:[^\"]+)\"");

  /** Names that begin with a digit stand before all others. */
  private static final Pattern NUMBERED = Pattern.compile("000 Weavers (\\d+)");

  @Inject private Organisations organisations;
  @Inject private AsSystem system;
  @Inject private Visitors visitors;

  private Visitor administrator;

  /** More than a page of them, the first names with the last slugs. */
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
  @DisplayName("stays in the chosen order when it is turned")
  void turned() {
    String html = administrator.open("organisations/list").require(200).html();
    String byName = first(COLUMN, html);
    List<Integer> sorted =
        asked(html, Map.of("_sorting", "true", "_sortKey", byName, "_sortDir", "1"));
    assertEquals(numbers(1, PAGE), sorted);
    String second = Integer.toString(PAGE);
    List<Integer> next =
        asked(html, Map.of("_pagination", "true", "_first", second, "_rows", second));
    assertEquals(numbers(PAGE + 1, ALL), next);
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).map(one -> 100 + one).boxed().toList();
  }

  /** What is shown by a heading or the pager, as their scripts ask for it. */
  private List<Integer> asked(String html, Map<String, String> how) {
    Api script =
        Site.browser()
            .with("Cookie", administrator.cookies())
            .with("Sec-Fetch-Site", "same-origin")
            .with("Referer", System.getProperty("tadamun.base-url") + PATH)
            .with("Faces-Request", "partial/ajax");
    Map<String, String> form = new LinkedHashMap<>();
    form.put("jakarta.faces.partial.ajax", "true");
    form.put("jakarta.faces.source", TABLE);
    form.put("jakarta.faces.partial.execute", TABLE);
    form.put("jakarta.faces.partial.render", TABLE);
    form.put(TABLE, TABLE);
    form.put(TABLE + "_skipChildren", "true");
    form.put(TABLE + "_encodeFeature", "true");
    how.forEach((name, value) -> form.put(TABLE + name, value));
    form.put("list", "list");
    form.put("jakarta.faces.ViewState", first(STATE, html));
    form.put("primefaces.nonce", first(NONCE, html));
    String body = Site.post(script, PATH, form).require(200).body();
    return NUMBERED
        .matcher(body)
        .results()
        .map((MatchResult one) -> Integer.valueOf(one.group(1)))
        .distinct()
        .toList();
  }

  private static String first(Pattern pattern, String html) {
    Matcher found = pattern.matcher(html);
    assertTrue(found.find(), html);
    return found.group(1);
  }
}
