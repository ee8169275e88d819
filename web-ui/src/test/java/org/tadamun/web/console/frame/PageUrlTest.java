package org.tadamun.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageUrlTest {

  @Test
  void setsOneParameterAndKeepsTheOthers() {
    assertEquals(
        "?campaign=amar&state=OPEN", PageUrl.changed("campaign=amar&state=ALL", "state", "OPEN"));
  }

  @Test
  void takesAParameterAwayWhereTheValueIsEmpty() {
    assertEquals("?campaign=amar", PageUrl.changed("campaign=amar&state=ALL", "state", ""));
    assertEquals("", PageUrl.changed("state=ALL", "state", ""));
  }

  @Test
  void setsAndTakesAwaySeveralAtOnce() {
    assertEquals(
        "?campaign=amar&country=SE&petition=release",
        PageUrl.changed(
            "campaign=other&country=SE&id=7",
            Map.of("campaign", "amar", "petition", "release", "id", "")));
  }

  @Test
  void beginsAQueryWhereThereIsNone() {
    assertEquals("?lang=ur", PageUrl.changed(null, "lang", "ur"));
    assertEquals("", PageUrl.changed(null, "lang", ""));
  }

  @Test
  void keepsEncodedWords() {
    assertEquals(
        "?state=OPEN&words=%D8%A3%D9%85%D8%A7%D8%B1+%26+co",
        PageUrl.changed("words=%D8%A3%D9%85%D8%A7%D8%B1+%26+co", "state", "OPEN"));
  }

  @Test
  void dropsBackgroundParameter() {
    assertEquals("?campaign=amar", PageUrl.changed("campaign=amar&background=true", Map.of()));
    assertEquals("?lang=ur", PageUrl.changed("background=true", "lang", "ur"));
  }

  @Test
  void takesTheFirstOfTwoAndSurvivesWhatIsMalformed() {
    assertEquals("?a=1&b=%25zz", PageUrl.changed("a=1&a=2&=x&b=%zz&c", "c", ""));
  }
}
