package org.tadamun.web.publicsite.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;

@DisplayName("The tick of what somebody agrees to")
class ConsentTicksTest {

  private static String key(String purpose, String country) {
    return ConsentTicks.key(
        new ConsentAnswer("unite-gb", purpose, country, true, "Yes", "1", "en", Instant.EPOCH));
  }

  @Test
  @DisplayName("names the country where it is about one, and its no comes back whole")
  void keys() {
    assertEquals("NEWS.unite-gb", key("NEWS", null));
    assertEquals("TARGET.unite-gb.PK", key("TARGET", "PK"));
    assertEquals(new ConsentGiven("unite-gb", "NEWS", false), ConsentTicks.no(key("NEWS", null)));
    assertEquals(
        new ConsentGiven("unite-gb", "TARGET", false, "PK"), ConsentTicks.no(key("TARGET", "PK")));
  }

  @Test
  @DisplayName("of which only a part came is the no to nothing")
  void part() {
    assertEquals(new ConsentGiven(null, "NEWS", false), ConsentTicks.no("NEWS"));
    assertEquals(new ConsentGiven(null, "", false), ConsentTicks.no(""));
  }
}
