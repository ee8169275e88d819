package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.control.bounce.ReturnAddress;
import org.tadamun.kernel.mail.control.smtp.WrittenMail;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.secret.boundary.FilledSecrets;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.text.boundary.Languages;

@DisplayName("Composition of mails")
class MailMakerTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  /** The secrets file of another installation. */
  private static final String OTHERS = "master-key=" + "A".repeat(43);

  @TempDir private Path folder;
  private Secrets secrets;
  private MailMaker maker;

  /** A composer that writes cause, language and parameters into the mail. */
  private record Echo(Set<String> causes, Set<String> atMostOnce) implements MailComposer {
    @Override
    public MailText compose(MailOrder order, Locale locale) {
      return new MailText(order.cause() + " " + locale, order.parameters().toString());
    }
  }

  @BeforeEach
  void open() throws IOException {
    secrets = FilledSecrets.in(folder);
    maker = maker(secrets);
  }

  private static MailMaker maker(Secrets secrets) {
    return new MailMaker(
        List.of(
            new Echo(Set.of("petition.confirm"), Set.of()),
            new Echo(Set.of("letter.send", "letter.confirm"), Set.of("letter.send"))),
        new Languages(),
        secrets);
  }

  private OutgoingMail mail(String cause, String language) {
    String json =
        "{\"to\":\"amina@example.org\",\"parameters\":{\"token\":\"t-1\",\"name\":\"آمنہ\"}}";
    return new OutgoingMail(cause, language, 7L, secrets.encrypt(Outbox.SECRET_CONTEXT, json), NOW);
  }

  private WrittenMail write(OutgoingMail mail) {
    return maker.write(mail, maker.order(mail));
  }

  @Test
  @DisplayName(
      "R2: the order of a mail is read from the outbox with recipient, language and parameters")
  void order() {
    MailOrder order = maker.order(mail("petition.confirm", "ur"));
    assertEquals("amina@example.org", order.recipient());
    assertEquals(Map.of("token", "t-1", "name", "آمنہ"), order.parameters());
    assertEquals("ur", order.language());
    assertEquals(7L, order.campaignId());
  }

  @Test
  @DisplayName("R2: a mail is composed in the recipient's language by the composer of its cause")
  void writes() {
    OutgoingMail mail = mail("letter.confirm", "ur");
    WrittenMail written = write(mail);
    assertEquals("letter.confirm ur", written.text().subject());
    assertEquals(Locale.of("ur"), written.locale());
  }

  @Test
  @DisplayName(
      "R3: the Message-ID is the same at each attempt, also after a change of the master key")
  void sameId() {
    OutgoingMail mail = mail("petition.confirm", "ur");
    MailOrder order = maker.order(mail);
    String id = maker.write(mail, order).id();
    assertEquals(id, maker.write(mail, order).id());
    mail.claim("mark", NOW);
    mail.tryAgainAt(NOW.plusSeconds(60), "DEFERRED 450");
    mail.claim("another mark", NOW.plusSeconds(60));
    assertEquals(id, maker.write(mail, order).id(), "at the second attempt");
    secrets.addKey();
    assertEquals(id, write(mail).id());
    secrets.forgetOldKeys();
    assertEquals(id, maker.write(mail, order).id());
    assertNotEquals(id, write(mail("petition.confirm", "ur")).id(), "of another mail");
  }

  @Test
  @DisplayName(
      "R3: the Message-ID is neither stored nor a plain hash, and another installation's differs")
  void unknownId(@TempDir Path elsewhere) throws IOException {
    OutgoingMail mail =
        new OutgoingMail(
            "petition.confirm",
            "ur",
            7L,
            Secrets.tokenHash("t-1"),
            secrets.encrypt(Outbox.SECRET_CONTEXT, "{\"to\":\"a@example.org\",\"parameters\":{}}"),
            NOW);
    MailOrder order = maker.order(mail);
    String id = maker.write(mail, order).id();
    assertTrue(id.matches("[A-Za-z0-9_-]{43}"), id);
    for (String kept : List.of(mail.publicId(), mail.about())) {
      assertFalse(id.contains(kept), id);
      assertNotEquals(Secrets.tokenHash(kept), id, "no hash that anybody can make");
    }
    Secrets others = new Secrets(Files.writeString(elsewhere.resolve("others"), OTHERS));
    assertNotEquals(id, maker(others).write(mail, order).id());
  }

  @Test
  @DisplayName(
      "a mail is in English if its language is not shipped; a regional variant has its language")
  void fallback() {
    assertEquals("petition.confirm en", write(mail("petition.confirm", "sw")).text().subject());
    assertEquals("petition.confirm fr", write(mail("petition.confirm", "fr-CA")).text().subject());
  }

  @Test
  @DisplayName("R6: the maker knows the causes that may be sent at most once")
  void knowsAtMostOnceCauses() {
    assertEquals(Set.of("letter.send"), maker.atMostOnce());
  }

  @Test
  @DisplayName("a mail with an unknown cause is refused")
  void nobody() {
    assertThrows(NotFound.class, () -> write(mail("unknown", "en")));
  }

  @Test
  @DisplayName("a sent mail cannot be composed again, because its secret is erased")
  void gone() {
    OutgoingMail mail = mail("petition.confirm", "en");
    mail.claim("mark", NOW);
    mail.sent(NOW);
    assertThrows(NotFound.class, () -> maker.order(mail));
  }

  @ParameterizedTest
  @CsvSource({"Federation of Trade Unions,Federation of Trade Unions", "'  ',Tadamun", ",Tadamun"})
  @DisplayName("R12: the sender is the installation's name if the mail names none")
  void installation(String controller, String name) {
    OutgoingMail mail = mail("staff.password-reset", "en");
    assertEquals(name, named(controller, null).write(mail, maker.order(mail)).text().sender());
    String own = named(controller, "Union").write(mail, maker.order(mail)).text().sender();
    assertEquals("Union", own);
  }

  @ParameterizedTest
  @CsvSource({"privacy@example.org,privacy@example.org", "'  ',", ","})
  @DisplayName("R13: the reply address is the configured one of the controller, if any")
  void answered(String configured, String address) {
    OutgoingMail mail = mail("staff.password-reset", "en");
    MailMaker answered = maker(null, null, configured);
    assertEquals(address, answered.write(mail, answered.order(mail)).replyTo());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "datensch\u00fctz@example.org",
        "privacy@b\u00fccher.example",
        "privacy",
        "a@b@example.org",
        "privacy@example.org, all@example.org",
        "privacy@example.org\r\nBcc: all@example.org"
      })
  @DisplayName("R13: an invalid reply address is left out, with one warning for all mails")
  void unanswerable(String configured) {
    List<LogRecord> said = new CopyOnWriteArrayList<>();
    Logger log = Logger.getLogger(AnswerAddress.class.getName());
    Handler handler = listener(said);
    log.addHandler(handler);
    try {
      MailMaker answered = maker(null, null, configured);
      for (int at = 0; at < 2; at++) {
        OutgoingMail mail = mail("staff.password-reset", "en");
        assertNull(answered.write(mail, answered.order(mail)).replyTo());
      }
    } finally {
      log.removeHandler(handler);
    }
    assertEquals(1, said.size());
    assertEquals(Level.WARNING, said.getFirst().getLevel());
    assertTrue(said.getFirst().getMessage().contains("tadamun.controller.email"));
  }

  /** Collects only what this thread logs, because other tests run at the same time. */
  private static Handler listener(List<LogRecord> said) {
    long here = Thread.currentThread().threadId();
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        if (Thread.currentThread().threadId() == here) {
          said.add(line);
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private MailMaker named(String controller, String sender) {
    return maker(controller, sender, null);
  }

  private MailMaker maker(String controller, String sender, String replyTo) {
    MailComposer composer =
        new MailComposer() {
          @Override
          public Set<String> causes() {
            return Set.of("staff.password-reset");
          }

          @Override
          public MailText compose(MailOrder order, Locale locale) {
            return new MailText("s", "t").from(sender);
          }
        };
    return new MailMaker(
        new Composers(List.of(composer)),
        new Languages(),
        secrets,
        ReturnAddress.none(),
        Optional.ofNullable(controller),
        Optional.ofNullable(replyTo));
  }
}
