package org.tadamun.petition.signature.boundary.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.mail.control.Queue;
import org.tadamun.kernel.mail.control.smtp.Letter;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("News that was mailed")
class NewsEndIT extends NewsScene {

  private static final Map<String, String> ONE_CLICK = Map.of("List-Unsubscribe", "One-Click");
  private static final Map<String, String> BUTTON = Map.of("byPage", "yes");

  @Inject private Forgetting forgetting;
  @Inject private NewsClock newsClock;
  @Inject private OwnSignature own;
  @Inject private Postman postman;
  @Inject private Queue queue;
  @Inject private Signatures mine;

  private String token;
  private String page;

  @BeforeEach
  void mailed() throws Exception {
    String amal = address("amal");
    signs(petition, amal, "ar", true);
    mail(order());
    token = petitionWorld.token(amal);
    page = "/ar/news/" + owner + "/" + token;
  }

  private boolean isAgreed() {
    return !mine.peek(token).agreed().isEmpty();
  }

  @Test
  @DisplayName("R7 says in his language what it is, why it comes and how it ends")
  void letter() {
    Letter letter = postman.letter(queue.newest(NEWS));
    String text = letter.text().plain();
    assertEquals("هو حر", letter.text().subject());
    assertTrue(text.startsWith("أخيرًا.\n\nشكرًا لكم.\n\n"), text);
    assertTrue(text.contains("/ar/campaigns/" + campaign.slug() + "/news\n"), text);
    assertTrue(text.contains("لإنهاء ذلك:\n\n" + letter.text().ending() + "\n"), text);
    assertTrue(text.endsWith("/ar/my-signature/" + token + "\n"), text);
    assertTrue(letter.text().ending().endsWith(page), letter.text().ending());
  }

  @Test
  @DisplayName("R7 ends by the button; to look changes nothing, and again is harmless")
  void button() {
    Answer shown = Site.get(page).require(200);
    Site.head(page).require(200);
    assertTrue(shown.body().contains("إنهاء الأخبار"), shown.body());
    assertTrue(shown.body().contains("dir=\"rtl\""), shown.body());
    assertTrue(shown.header("Cache-Control").contains("no-store"));
    assertTrue(isAgreed());
    for (int i = 0; i < 2; i++) {
      Answer done = Site.post(page, BUTTON).require(303);
      assertTrue(done.header("Location").endsWith("/ar/news-ended"));
      assertFalse(isAgreed());
    }
    assertTrue(Site.get("/ar/news-ended").require(200).body().contains("لا مزيد من الأخبار"));
    String after = Site.get(page).require(200).body();
    assertFalse(after.contains("<form method=\"post\""), after);
    assertEquals(1, petitionWorld.rows(petition.id()).size());
    assertTrue(petitionWorld.rows(petition.id()).getFirst().state().counts(), "he has signed");
  }

  @Test
  @DisplayName("R7 ends by the mail program, which comes from anywhere, at once and again")
  void oneClick() {
    Api provider = Api.anonymous().with("Accept", "*/*");
    for (int i = 0; i < 2; i++) {
      assertEquals(200, Site.post(provider, page, ONE_CLICK).status());
      assertFalse(isAgreed());
    }
    assertTrue(postman.isOver(queue.newest(NEWS)));
    own.erase(token);
    assertEquals(200, Site.post(provider, page, ONE_CLICK).status(), "nothing is left to end");
  }

  @Test
  @DisplayName("R7 ends by a form of parts too, and from another site: the link is the secret")
  void parts() {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n"
            + "One-Click\r\n--b--\r\n";
    Answer done =
        Api.anonymous()
            .with("Accept", "*/*")
            .with("Origin", "https://mail.example.org")
            .send(
                "POST",
                "/" + page,
                BodyPublishers.ofString(body),
                "multipart/form-data; boundary=b");
    assertEquals(200, done.status());
    assertFalse(isAgreed());
  }

  @Test
  @DisplayName("R2 stays ended under each petition when the address goes with its time")
  void retention() throws Exception {
    PetitionView second = petitionWorld.open(campaign);
    String bert = address("bert");
    String first = signs(petition, bert, "en", true);
    signs(second, bert, "en", true);
    Site.post("/en/news/" + owner + "/" + first, BUTTON).require(303);
    forgetting.over(petition.id(), Duration.ofDays(366));
    forgetting.apply("addresses");
    UpdateView other = draft();
    UpdateView shown = Acting.as(anna, () -> updates.publish(other.id(), other.version()));
    NewsMailingView ordered =
        Acting.as(anna, () -> mailings.order(shown.id(), shown.version(), owner));
    newsClock.begin(ordered.id());
    mail();
    assertEquals(0, newsTo(bert));
  }

  @Test
  @DisplayName("cannot be ended by a link of nobody, nor where nobody was asked")
  void nobody() {
    String none = "/en/news/" + owner + "/" + "x".repeat(43);
    assertEquals(410, Site.get(none).status());
    assertEquals(410, Site.post(none, BUTTON).status());
    String unasked = "/en/news/another/" + token;
    assertEquals(410, Site.get(unasked).status());
    assertEquals(410, Site.post(unasked, BUTTON).status());
    assertTrue(isAgreed());
  }
}
