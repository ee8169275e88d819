package org.tadamun.petition.moderation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.mail.control.Queue;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

/** A signer is told that the signature does not count at the moment, and when it does again. */
@InServer
@DisplayName("R6: Mails to a signer whose signature is held or released")
class HeldMailsIT extends OwnPetition {

  private static final String ASKED = "petition.confirm";
  private static final String HELD = "petition.looked-at";
  private static final String COUNTS = "petition.counts";

  @Inject private Languages languages;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Postman postman;
  @Inject private Queue queue;
  @Inject private SignatureMails mails;
  @Inject private Signatures signatures;
  @Inject private TimeMachine timeMachine;
  @Inject private Decisions decisions;

  private Api moderator;
  private String address;
  private long id;

  @BeforeEach
  void sign() {
    moderator = moderationWorld.moderator(petition);
    address = World.unique("signer") + "@example.org";
    id = moderationWorld.pending(petition, "Zara", address, "SE");
  }

  private String confirmed() {
    String token = petitionWorld.token(address);
    signatures.confirm(token);
    return token;
  }

  private void command(String command, int status) {
    JsonObject nothing = JsonValue.EMPTY_JSON_OBJECT;
    moderator.post("/signatures/" + id + "/commands/" + command, nothing).require(status);
  }

  private void isToldOf(String... causes) {
    assertEquals(List.of(causes), timeMachine.mailsTo(address));
  }

  @Test
  @DisplayName("notice R1: a mail says that the signature is held, another one that it counts")
  void heldAndReleased() {
    String first = confirmed();
    command("hold", 200);
    command("hold", 409);
    isToldOf(ASKED, HELD);
    String link = petitionWorld.token(address);
    assertNotEquals(first, link);
    String own = Site.get("/en/my-signature/" + link).require(200).body();
    assertTrue(own.contains("Being looked at by a person"), own);
    String paper = own.replaceFirst("(?s).*<p class=\"on-paper\">(.*?)</p>.*", "$1");
    assertFalse(paper.contains(link), "a sheet of paper is passed on");

    command("release", 200);
    command("release", 409);
    isToldOf(ASKED, HELD, COUNTS);
    own = Site.get("/en/my-signature/" + petitionWorld.token(address)).require(200).body();
    assertTrue(own.contains(">It counts<"), own);
  }

  @Test
  @DisplayName(
      "notice R4: each release is mailed, and each hold until the mailbox had its mails of the day")
  void anew() {
    confirmed();
    for (int i = 0; i < 3; i++) {
      command("hold", 200);
      command("release", 200);
    }
    isToldOf(ASKED, HELD, COUNTS, HELD, COUNTS, COUNTS);
  }

  private void takeOut() {
    moderator
        .post("/signatures/" + id + "/commands/invalidate", ModerationWorld.because("AUTOMATED"))
        .require(200);
  }

  @Test
  @DisplayName("notice R5: a waiting mail is not sent while it is no longer true")
  void otherwise() {
    confirmed();
    command("hold", 200);
    long held = queue.newest(HELD);
    assertFalse(postman.isOver(held));
    command("release", 200);
    long counts = queue.newest(COUNTS);
    assertTrue(postman.isOver(held), "it counts");
    command("hold", 200);
    assertFalse(postman.isOver(held));
    assertTrue(postman.isEarly(counts), "it is looked at once more");
    takeOut();
    assertTrue(postman.isOver(held), "nobody looks at it");
    assertTrue(postman.isEarly(counts), "what was promised waits until it is so again");
    command("revert", 200);
    command("release", 200);
    assertFalse(postman.isEarly(counts) || postman.isOver(counts));
  }

  private void isAnswered(long mail, String subject) {
    assertFalse(postman.isOver(mail));
    assertTrue(postman.written(mail).text().subject().startsWith(subject));
    // Each mail says at its end who is responsible for the data.
    assertTrue(postman.written(mail).text().plain().endsWith("/en/privacy\n"), subject);
  }

  @Test
  @DisplayName("notice R5: the answer to a second form says what the signature is when it is sent")
  void answers() {
    confirmed();
    petitionWorld.sign(petition, "Zara", "Khan", address, "SE");
    long already = queue.newest("petition.already");
    isAnswered(already, "You have already signed");
    command("hold", 200);
    isAnswered(already, "Your signature is being looked at");
    petitionWorld.sign(petition, "Zara", "Khan", address, "SE");
    long held = queue.newest("petition.held");
    isAnswered(held, "Your signature is being looked at");
    command("release", 200);
    isAnswered(already, "You have already signed");
    isAnswered(held, "You have already signed");
    takeOut();
    assertTrue(postman.isOver(already), "whoever signs again now gets no mail either");
    assertTrue(postman.isOver(held));
  }

  @Test
  @DisplayName("The signer is also told if several signatures were chosen from the list")
  void chosen() throws Exception {
    confirmed();
    long pending =
        moderationWorld.pending(petition, "Omar", World.unique("o") + "@example.org", "SE");
    int held =
        Acting.as(
            moderationWorld.colleague(petition),
            () ->
                moderation.decideAll(
                    petition.slug(), List.of(pending, id), Decision.of(ModerationCommand.HOLD)));
    assertEquals(2, held);
    isToldOf(ASKED, HELD);
  }

  @Test
  @DisplayName(
      "notice R3: no mail of a hold is sent before the signer confirmed, then only of the release")
  void before() {
    command("hold", 200);
    command("release", 200);
    isToldOf(ASKED);
    command("hold", 200);
    confirmed();
    isToldOf(); // The first mail was not sent yet, and is called back: it has nothing to ask.
    command("release", 200);
    isToldOf(COUNTS);
  }

  @Test
  @DisplayName("No mail is sent of an invalidation or its reversal")
  void invalidated() {
    confirmed();
    takeOut();
    command("revert", 200);
    isToldOf(ASKED);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName(
      "notice R3: no mail is sent to a signer who withdrew or was erased, not even a waiting one")
  @ValueSource(strings = {"withdrawal", "erasure"})
  void gone(String way) {
    String token = confirmed();
    command("hold", 200);
    isToldOf(ASKED, HELD);
    JsonObject body = Json.createObjectBuilder().add("token", token).build();
    Api.anonymous().post("/signatures/self/" + way, body).require(200);
    assertFalse(petitionWorld.isWrittenTo(address));
    assertEquals(SignatureState.WITHDRAWN, moderationWorld.signature(id).state());
    command("release", 409);
    assertFalse(petitionWorld.isWrittenTo(address));
  }

  @Test
  @DisplayName("A signature whose address cannot be read is held and released without a mail")
  void unreadable() {
    confirmed();
    String sealed = timeMachine.garble(id, "nothing that was ever sealed");
    command("hold", 200);
    command("release", 200);
    timeMachine.garble(id, sealed);
    isToldOf(ASKED);
  }

  @Test
  @DisplayName("notice R3: no mail is sent to an imported signer")
  void imported() {
    confirmed();
    timeMachine.imported(id);
    command("hold", 200);
    command("release", 200);
    isToldOf(ASKED);
  }

  @Test
  @DisplayName("notice R2: no mail is sent of a decision that the program takes for many")
  void program() {
    confirmed();
    for (ModerationCommand each : List.of(ModerationCommand.HOLD, ModerationCommand.RELEASE)) {
      timeMachine.inTransaction(
          () -> assertEquals(1, decisions.apply(petition, List.of(id), Decision.of(each), null)));
    }
    isToldOf(ASKED);
  }

  @Test
  @DisplayName("Both mails are in the signer's language, with a name that keeps its direction")
  void languages() {
    for (String cause : List.of(HELD, COUNTS)) {
      Set<String> subjects = new HashSet<>();
      for (Locale locale : languages.shipped()) {
        MailText text = mails.compose(order(cause, "Zara"), locale);
        subjects.add(text.subject());
        String link = "/" + locale.getLanguage() + "/my-signature/abc";
        assertTrue(text.plain().contains(link), text::plain);
        boolean turned = Languages.direction(locale.getLanguage()).equals("rtl");
        assertTrue(text.plain().contains(turned ? "\u2068Zara\u2069" : "Zara"), text::plain);
        assertTrue(text.chief().endsWith(link), text::chief);
        assertFalse(text.sender().isBlank(), "its organisation's");
        assertFalse((text.subject() + text.plain()).matches("(?s).*[{}].*"), text::plain);
      }
      assertEquals(languages.shipped().size(), subjects.size(), subjects::toString);
    }
  }

  @Test
  @DisplayName("A name that looks like an address in the web is mailed so that it becomes no link")
  void typed() {
    MailText text = mails.compose(order(HELD, "Bank: hilfe.eu"), Locale.ENGLISH);
    assertTrue(text.plain().contains("Bank: hilfe. eu"), text::plain);
    assertFalse(text.plain().contains("hilfe.eu"), text::plain);
  }

  private MailOrder order(String cause, String name) {
    Map<String, String> parameters =
        Map.of(
            "petition",
            petition.slug(),
            "name",
            name,
            "token",
            "abc",
            "expires",
            "2026-12-01T00:00:00Z");
    return new MailOrder(cause, address, "en", petition.campaignId(), parameters);
  }
}
