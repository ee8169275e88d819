package org.tadamun.web.publicsite.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;

@DisplayName("The key of a consent tick")
class ConsentTicksTest {

  private static String key(String purpose, String country) {
    return ConsentTicks.key(
        new ConsentAnswer("unite-gb", purpose, country, true, "Yes", "1", "en", Instant.EPOCH));
  }

  @Test
  @DisplayName("names the country if the consent is for one, and can be read back as a refusal")
  void keys() {
    assertEquals("NEWS.unite-gb", key("NEWS", null));
    assertEquals("TARGET.unite-gb.PK", key("TARGET", "PK"));
    assertEquals(new ConsentGiven("unite-gb", "NEWS", false), ConsentTicks.no(key("NEWS", null)));
    assertEquals(
        new ConsentGiven("unite-gb", "TARGET", false, "PK"), ConsentTicks.no(key("TARGET", "PK")));
  }

  @Test
  @DisplayName("that is incomplete is read as a refusal without an organisation")
  void part() {
    assertEquals(new ConsentGiven(null, "NEWS", false), ConsentTicks.no("NEWS"));
    assertEquals(new ConsentGiven(null, "", false), ConsentTicks.no(""));
  }
}
