package org.tadamun.web.publicsite.petition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("The text that a signer shares")
class ThanksWordsIT extends FourEyes {

  private static final String CALL = "Sign with us!";
  private static final String ENGLISH = "Free our colleague";
  private static final String ARABIC = "الحرية لزميلنا";

  @Inject private Petitions petitions;

  private void say(LocalizedText words) throws Exception {
    PetitionView is = petitions.bySlug(petition.slug()).orElseThrow();
    PetitionDraft draft =
        new PetitionDraft(is.text(), is.thanks(), words, null, null, null, List.of());
    Acting.as(anna, () -> petitions.edit(is.slug(), is.version(), draft));
  }

  private void assertSaid(String language, String said) {
    String page = Site.get("/" + language + "/thanks/" + petition.slug()).require(200).body();
    assertTrue(page.contains("https://wa.me/?text=" + encoded(said + " ")), page);
    assertTrue(page.contains(encoded("/" + language + "/petitions/" + petition.slug())), page);
    assertFalse(!said.equals(CALL) && page.contains(encoded(CALL)), page);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, UTF_8).replace("+", "%20");
  }

  @Test
  @DisplayName("is the one in the language of the petition page that is linked, else the title")
  void words() throws Exception {
    say(LocalizedText.of("en", CALL));
    assertSaid("en", CALL);
    assertSaid("ar", ARABIC);
    assertSaid("de", CALL); // The German page shows the English text.
    say(LocalizedText.of("de", CALL));
    for (String language : new String[] {"en", "fr"}) {
      assertSaid(language, ENGLISH);
    }
    assertSaid("ar", ARABIC);
    say(LocalizedText.EMPTY);
    assertSaid("en", ENGLISH);
  }
}
