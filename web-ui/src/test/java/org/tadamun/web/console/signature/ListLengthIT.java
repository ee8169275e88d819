package org.tadamun.web.console.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.testing.Crowd;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("A list of signatures that stays open while people sign")
class ListLengthIT extends FourEyes {

  private static final String PATH = "/console/petition/signatures";
  private static final String TABLE = "list:signatures";
  private static final Pattern STATE =
      Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

  @Inject private Clock clock;
  @Inject private Crowd crowd;
  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;

  private Visitor visitor;
  private Instant hour;

  @BeforeEach
  void sign() {
    visitor = visitors.of(anna);
    hour = clock.instant().minus(Duration.ofHours(2));
    crowd.sign(petition, "SE", 30, hour);
  }

  /** Turns to where a row is, as the pager's button does. */
  private Answer turned(String html, int first) {
    Api script =
        Site.browser()
            .with("Cookie", visitor.cookies())
            .with("Sec-Fetch-Site", "same-origin")
            .with("Referer", System.getProperty("tadamun.base-url") + PATH + address.of(petition))
            .with("Faces-Request", "partial/ajax");
    Map<String, String> form = new LinkedHashMap<>();
    form.put("jakarta.faces.partial.ajax", "true");
    form.put("jakarta.faces.source", TABLE);
    form.put("jakarta.faces.partial.execute", TABLE);
    form.put("jakarta.faces.partial.render", TABLE);
    form.put(TABLE, TABLE);
    form.put(TABLE + "_pagination", "true");
    form.put(TABLE + "_first", Integer.toString(first));
    form.put(TABLE + "_rows", "25");
    form.put(TABLE + "_skipChildren", "true");
    form.put(TABLE + "_encodeFeature", "true");
    form.put("list", "list");
    form.put("jakarta.faces.ViewState", first(STATE, html));
    form.put("primefaces.nonce", first(NONCE, html));
    return Site.post(script, PATH, form).require(200);
  }

  private static String first(Pattern pattern, String html) {
    Matcher found = pattern.matcher(html);
    assertTrue(found.find(), html);
    return found.group(1);
  }

  private static void requireLength(int length, Answer turned) {
    assertEquals(
        Integer.toString(length),
        first(Pattern.compile("totalRecords(?:\"|&#34;):(\\d+)"), turned.body()),
        turned::body);
  }

  @Test
  @DisplayName(
      "is as long as it is when somebody turns its pages, and leads to those who have come")
  void grows() {
    String html = visitor.open("petition/signatures" + address.of(petition)).require(200).html();
    requireLength(30, turned(html, 25));
    crowd.sign(petition, "GB", 40, hour.plusSeconds(60));
    Answer third = turned(html, 50);
    requireLength(70, third);
    assertEquals(20, third.body().split("data-ri=").length - 1, third::body);
  }
}
