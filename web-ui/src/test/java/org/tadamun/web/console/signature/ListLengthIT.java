package org.tadamun.web.console.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.testing.Crowd;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.list.ListScript;

@InServer
@DisplayName("A list of signatures that stays open while people sign")
class ListLengthIT extends FourEyes {

  private static final String PAGE = "petition/signatures";
  private static final Pattern LENGTH = Pattern.compile("totalRecords(?:\"|&#34;):(\\d+)");

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

  /** Turns to the page of a row, as the button of the pager does. */
  private Answer turned(String html, int first) {
    return new ListScript(visitor, PAGE + address.of(petition), "list:signatures", html)
        .turned(first);
  }

  private static void requireLength(int length, Answer turned) {
    Matcher found = LENGTH.matcher(turned.body());
    assertTrue(found.find(), turned::body);
    assertEquals(Integer.toString(length), found.group(1), turned::body);
  }

  @Test
  @DisplayName("turning a page counts anew and reaches signatures that came since")
  void grows() {
    String html = visitor.open(PAGE + address.of(petition)).require(200).html();
    requireLength(30, turned(html, 25));
    crowd.sign(petition, "GB", 40, hour.plusSeconds(60));
    Answer third = turned(html, 50);
    requireLength(70, third);
    assertEquals(20, ListScript.rows(third.body()), third::body);
  }
}
