package org.tadamun.petition.signature.boundary.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import org.tadamun.kernel.mail.control.smtp.WrittenMail;
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
@DisplayName("Ending the news that is mailed")
class NewsEndIT extends NewsScene {

  private static final Map<String, String> ONE_CLICK = Map.of("List-Unsubscribe", "One-Click");
  private static final Map<String, String> BUTTON = Map.of("byPage", "yes");

  @Inject private Forgetting forgetting;
  @Inject private NewsClock newsClock;
  @Inject private OwnSignature own;
  @Inject private Postman postman;
  @Inject private Queue queue;
  @Inject private Signatures mine;

  private String amal;
  private String signed;
  private String token;
  private String page;

  @BeforeEach
  void mailed() throws Exception {
    amal = address("amal");
    signed = signs(petition, amal, "ar", true);
    mail(order());
    token = petitionWorld.token(amal);
    page = "/ar/news/" + owner + "/" + token;
  }

  private boolean isAgreed() {
    return !mine.peek(signed).agreed().isEmpty();
  }

  @Test
  @DisplayName(
      "R7: the mail says in the signer's language what it is, why it comes and how it ends")
  void words() {
    WrittenMail written = postman.written(queue.newest(NEWS));
    String text = written.text().plain();
    assertEquals("هو حر", written.text().subject());
    assertTrue(text.startsWith("هو حر\n\nأخيرًا.\n\nشكرًا لكم.\n\n"), text);
    assertTrue(text.contains("/ar/campaigns/" + campaign.slug() + "/news/"), text);
    assertTrue(text.contains("لإنهاء ذلك:\n\n" + written.text().ending() + "\n"), text);
    assertTrue(text.contains("/ar/petitions/" + petition.slug() + "#sign\n"), text);
    assertTrue(text.endsWith("/ar/privacy\n"), text);
    assertFalse(text.contains("my-signature"), text);
    assertNull(written.text().passage(), "it is written in his language");
    assertTrue(written.text().ending().endsWith(page), written.text().ending());
  }

  @Test
  @DisplayName(
      "R7: the button ends the news; reading the page changes nothing, and repeating is harmless")
  void button() {
    Answer shown = Site.get(page).require(200);
    Site.head(page).require(200);
    assertTrue(shown.body().contains("إنهاء تلقّي الأخبار"), shown.body());
    assertTrue(shown.body().contains("dir=\"rtl\""), shown.body());
    assertTrue(shown.header("Cache-Control").contains("no-store"));
    assertTrue(isAgreed());
    for (int i = 0; i < 2; i++) {
      Answer done = Site.post(page, BUTTON).require(303);
      assertTrue(done.header("Location").endsWith(page));
      assertFalse(isAgreed());
    }
    String after = Site.get(page).require(200).body();
    assertTrue(after.contains("لا أخبار بالبريد الإلكتروني"), after);
    assertTrue(after.contains("أيًّا كانت عريضة الحملة"), "it says what ended");
    assertFalse(after.contains("<form method=\"post\""), after);
    assertFalse(after.contains("my-signature"), after);
    assertTrue(after.contains("/petitions/" + petition.slug() + "#sign"), after);
    assertEquals(1, petitionWorld.rows(petition.id()).size());
    assertTrue(petitionWorld.rows(petition.id()).getFirst().state().counts(), "he has signed");
  }

  @Test
  @DisplayName("R7: one click in a mail program ends the news at once, and may be repeated")
  void oneClick() {
    Api provider = Api.anonymous().with("Accept", "*/*");
    for (int i = 0; i < 2; i++) {
      String said = Site.post(provider, page, ONE_CLICK).require(200).body();
      assertTrue(said.contains("أيًّا كانت عريضة الحملة"), said);
      assertFalse(isAgreed());
    }
    assertTrue(postman.isOver(queue.newest(NEWS)));
    own.erase(signed);
    String said = Site.post(provider, page, ONE_CLICK).require(200).body();
    assertTrue(said.contains("لا يؤدي هذا الرابط إلى أي توقيع"), "nothing is left to end: " + said);
  }

  @Test
  @DisplayName(
      "R7: a multipart form from another site ends the news too, since the link is the secret")
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
  @DisplayName("R2: the news stays ended under each petition when the address is deleted in time")
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
  @DisplayName("R9: an earlier link, which also opens the signature, ends the news too")
  void earlierLink() {
    String earlier = "/ar/news/" + owner + "/" + signed;
    Site.get(earlier).require(200);
    assertTrue(isAgreed());
    Site.post(earlier, BUTTON).require(303);
    assertFalse(isAgreed());
    Site.get("/ar/my-signature/" + signed).require(200);
  }

  @Test
  @DisplayName("R9: once the signature is withdrawn, the page says that a consent elsewhere stands")
  void withdrawn() throws Exception {
    PetitionView second = petitionWorld.open(campaign);
    String other = signs(second, amal, "ar", true);
    own.withdraw(signed);
    String shown = Site.get(page).require(410).body();
    assertTrue(shown.contains("وإن كنت قد وافقت تحت عريضة أخرى"), shown);
    String done = Site.post(page, BUTTON).require(410).body();
    assertTrue(done.contains("وإن كنت قد وافقت تحت عريضة أخرى"), done);
    assertFalse(mine.peek(other).agreed().isEmpty(), "nobody knows that it is his");
  }

  @Test
  @DisplayName("R9: once the address is deleted, the page says that one petition alone is meant")
  void ofOnePetition() throws Exception {
    PetitionView second = petitionWorld.open(campaign);
    String other = signs(second, amal, "ar", true);
    forgetting.over(petition.id(), Duration.ofDays(1096));
    forgetting.apply("contacts");
    String shown = Site.get(page).require(200).body();
    assertTrue(shown.contains("بسبب هذا التوقيع على العريضة"), shown);
    Site.post(page, BUTTON).require(303);
    String after = Site.get(page).require(200).body();
    assertTrue(after.contains("لم يُنهَ شيء تحت عرائض أخرى"), after);
    assertFalse(isAgreed());
    assertFalse(mine.peek(other).agreed().isEmpty());
  }

  @Test
  @DisplayName("R9: the button is offered again after a new consent under another petition")
  void agreedAgain() throws Exception {
    Site.post(page, BUTTON).require(303);
    PetitionView second = petitionWorld.open(campaign);
    String other = signs(second, amal, "ar", true);
    assertTrue(Site.get(page).require(200).body().contains("<form method=\"post\""));
    Site.post(page, BUTTON).require(303);
    assertTrue(mine.peek(other).agreed().isEmpty());
  }

  @Test
  @DisplayName("an unknown link, or one for an organisation that was not asked about, ends nothing")
  void unknownLink() {
    String none = "/en/news/" + owner + "/" + "x".repeat(43);
    assertEquals(410, Site.get(none).status());
    assertEquals(410, Site.post(none, BUTTON).status());
    String unasked = "/en/news/another/" + token;
    assertEquals(410, Site.get(unasked).status());
    assertEquals(410, Site.post(unasked, BUTTON).status());
    assertTrue(isAgreed());
  }
}
