package org.tadamun.system.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Http;

@DisplayName("legal R1: The configured controller of the data")
class ControllerIT {

  private static final String SLUG = Demonstration.SLUG;

  private final Http http = Demonstration.http();

  private void assertSays(String path, String... words) {
    String body = http.get(path).require(200).body();
    for (String word : words) {
      assertTrue(body.contains(word), () -> path + " without " + word + ": " + body);
    }
  }

  @ParameterizedTest(name = "is named in {0} at every form, beside links to imprint and privacy")
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de"})
  void named(String lang) {
    String name = Demonstration.CONTROLLER;
    String imprint = "/" + lang + "/imprint\"";
    String privacy = "/" + lang + "/privacy/" + SLUG + "\"";
    String petition = "/" + lang + "/petitions/" + SLUG;
    String form = http.get(petition).require(200).body();
    String sentence = form.substring(form.indexOf("<p class=\"privacy\">"));
    assertTrue(sentence.substring(0, sentence.indexOf("</p>")).contains(name), sentence);
    assertSays(petition, imprint, privacy);
    assertSays("/embed" + petition, name, imprint, privacy);
    assertSays("/" + lang + "/campaigns/" + SLUG + "/actions", name, imprint, privacy);
    assertSays("/" + lang + "/imprint", name, "1 Union Street", "privacy@example.org");
    assertSays("/" + lang + "/privacy/" + SLUG, name, "1 Union Street", "privacy@example.org");
    assertSays("/" + lang + "/privacy", "officer@example.org");
    String general = "/" + lang + "/privacy\"";
    for (String page : new String[] {"sign-in", "forgotten-password"}) {
      assertSays("/console/" + page + "?lang=" + lang, name, imprint, general);
    }
  }
}
