package org.tadamun.petition.signature.boundary.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.mail.control.Queue;
import org.tadamun.kernel.mail.control.smtp.WrittenMail;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.update.boundary.UpdateDraft;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("The link in mailed news")
class NewsLinkIT extends NewsScene {

  private static final int MAILS_A_DAY = 5;
  private static final Map<String, String> BUTTON = Map.of("byPage", "yes");

  @Inject private NewsClock newsClock;
  @Inject private NewsLinks links;
  @Inject private Postman postman;
  @Inject private Queue queue;

  private String amal;
  private String signed;
  private String token;

  @BeforeEach
  void mailed() throws Exception {
    amal = address("amal");
    signed = signs(petition, amal, "en", true);
    mail(order());
    token = petitionWorld.token(amal);
    assertNotEquals(signed, token);
    assertEquals(signed.length(), token.length());
  }

  private Signature row() {
    return petitionWorld.rows(petition.id()).getFirst();
  }

  private void mailOnce(LocalizedText words) throws Exception {
    UpdateView drafted =
        Acting.as(anna, () -> updates.draft(campaign.id(), new UpdateDraft(words, words), null));
    UpdateView shown = Acting.as(anna, () -> updates.publish(drafted.id(), drafted.version()));
    NewsMailingView ordered =
        Acting.as(anna, () -> mailings.order(shown.id(), shown.version(), owner));
    newsClock.begin(ordered.id());
    mail();
  }

  @Test
  @DisplayName("R9: it opens no page of the signature, and no button there works with it")
  void pages() {
    for (String page : List.of("my-signature", "withdraw", "not-me", "erase", "confirm")) {
      String address = "/en/" + page + "/" + token;
      assertEquals(410, Site.get(address).status(), page);
      assertEquals(410, Site.post(address, BUTTON).status(), page);
    }
    assertEquals(410, Site.get("/en/sign-again/" + token).status());
    assertEquals(410, Site.get("/en/my-signature/" + token + "/data").status());
    assertEquals(SignatureState.CONFIRMED, row().state());
    assertEquals("Amal Haddad", row().signer().fullName());
  }

  @Test
  @DisplayName("R9: it opens nothing in the API")
  void api() {
    Api holder = Api.anonymous().with("X-Signature-Token", token);
    JsonObject body = Json.createObjectBuilder().add("token", token).build();
    assertEquals(410, holder.get("/signatures/self").status());
    assertEquals(410, holder.get("/signatures/self/data").status());
    for (String path :
        List.of("self", "self/data", "self/withdrawal", "self/erasure", "confirmation")) {
      assertEquals(410, Api.anonymous().post("/signatures/" + path, body).status(), path);
    }
    assertEquals(SignatureState.CONFIRMED, row().state());
  }

  @Test
  @DisplayName("R9: it ends the news of its organisation and of no other")
  void otherOrganisation() throws Exception {
    String partner = world.partner(campaign);
    assertThrows(LinkGone.class, () -> links.peek(partner, token));
    assertThrows(LinkGone.class, () -> links.end(partner, token));
    assertTrue(links.peek(owner, token).agreed());
    links.end(owner, token);
    NewsLinkView after = links.peek(owner, token);
    assertTrue(!after.agreed() && after.throughout());
  }

  @Test
  @DisplayName("R10: news does not count among the five mails of a day, and is not limited by them")
  void aside() throws Exception {
    for (int i = 1; i < MAILS_A_DAY; i++) {
      mailOnce(LocalizedText.of("en", "Again"));
    }
    assertEquals(MAILS_A_DAY, newsTo(amal));
    begins(petition, amal, "en", true);
    assertEquals("petition.already", time.mailsTo(amal).getLast(), "with a link of his own");
    assertEquals(SignatureState.CONFIRMED, signatures.peek(petitionWorld.token(amal)).state());
    for (int i = 0; i < MAILS_A_DAY; i++) {
      begins(petition, amal, "en", true);
    }
    long before = newsTo(amal);
    mailOnce(LocalizedText.of("en", "Once more"));
    assertEquals(before + 1, newsTo(amal), "nor are they kept back by them");
  }

  @Test
  @DisplayName("R7: its mail is in the reader's language, and the news in the language it has")
  void languages() throws Exception {
    String noor = address("noor");
    signs(petition, noor, "ur", true);
    mailOnce(LocalizedText.of("en", "3 are free"));
    WrittenMail written = postman.written(queue.newest(NEWS));
    assertEquals(noor, written.recipient(), "she signed last");
    MailText text = written.text();
    assertEquals(
        new MailText.Passage("\u200e3 are free\n\n\u200e3 are free", "en"), text.passage());
    assertTrue(text.plain().startsWith(text.passage().words() + "\n\n"), text.plain());
    assertTrue(text.ending().contains("/ur/news/"), text.ending());
    assertNotEquals("Tadamun", text.sender(), "in the name of the organisation");
    MailText.Passage title = new MailText.Passage(campaign.title().in("en"), "en");
    MailText.Passage sender = new MailText.Passage(text.sender(), "en");
    assertEquals(List.of(sender, title), text.names(), "neither is there in Urdu");
  }
}
