package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.mail.control.MailClaims.Claim;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.secret.boundary.FilledSecrets;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.text.boundary.Languages;

@DisplayName("What became known while the mails of a claim waited")
class ClaimRecheckTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private Instant now = NOW;
  private final InstantSource time = () -> now;
  private final Clock clock = time.withZone(ZoneOffset.UTC);
  private final Composer composer = new Composer();
  private MailMaker maker;
  private Secrets secrets;
  private ClaimRecheck recheck;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    secrets = FilledSecrets.in(folder);
    maker = new MailMaker(List.of(composer), new Languages(), secrets);
    recheck = new ClaimRecheck(new QueuedMails(clock), maker, clock);
  }

  private static final class Composer implements MailComposer {
    private final List<Collection<String>> asked = new ArrayList<>();
    private final List<Collection<String>> corrected = new ArrayList<>();
    private Set<String> over = Set.of();

    /** Whether nothing is over any more after the next question. */
    private boolean undone;

    @Override
    public Set<String> causes() {
      return Set.of("known");
    }

    @Override
    public Set<String> over(String cause, Collection<String> abouts) {
      asked.add(abouts);
      Set<String> said = over;
      if (undone) {
        over = Set.of();
      }
      return said;
    }

    @Override
    public Map<String, UnaryOperator<MailOrder>> corrections(
        String cause, Collection<String> abouts) {
      corrected.add(abouts);
      return Map.of(
          "one",
          order ->
              new MailOrder(
                  cause, order.recipient(), "ur", null, Map.of("name", "Amina"), order.about()));
    }

    @Override
    public MailText compose(MailOrder order, Locale locale) {
      return new MailText("Subject", "Text");
    }
  }

  private static OutgoingMail mail(String cause, String about) {
    OutgoingMail mail = new OutgoingMail(cause, "en", null, about, "secret", NOW);
    mail.claim("mark", NOW.plusSeconds(50));
    return mail;
  }

  private OutgoingMail ordered(String about) {
    Map<String, String> given = Map.of("name", "Amnia");
    MailOrder order = new MailOrder("known", "amina@example.org", "en", null, given, about);
    OutgoingMail mail =
        new OutgoingMail("known", "en", null, about, order.seal(secrets).secret(), NOW);
    mail.claim("mark", NOW.plus(Duration.ofHours(1)));
    return mail;
  }

  private static Claim claim(OutgoingMail... mails) {
    return new Claim("mark", List.of(mails), NOW.plusSeconds(50));
  }

  @Test
  @DisplayName("the composer is asked once for a whole claim, and again for the next claim")
  void asksOncePerClaim() {
    OutgoingMail first = mail("known", "one");
    OutgoingMail second = mail("known", "two");
    Claim claim = claim(first, second);
    assertFalse(recheck.isNeedless(claim, first));
    now = NOW.plusMillis(999);
    assertFalse(recheck.isNeedless(claim, second));
    assertEquals(List.of(Set.of("one", "two")), composer.asked);
    OutgoingMail third = mail("known", "three");
    assertFalse(recheck.isNeedless(claim(third), third));
    assertEquals(List.of(Set.of("one", "two"), Set.of("three")), composer.asked);
  }

  @Test
  @DisplayName("the composer is asked again about the remaining mails after a second")
  void slow() {
    OutgoingMail first = mail("known", "one");
    OutgoingMail second = mail("known", "two");
    Claim claim = claim(first, second);
    assertFalse(recheck.isNeedless(claim, first));
    first.callBack();
    composer.over = Set.of("two");
    now = NOW.plus(Duration.ofSeconds(1));
    assertTrue(recheck.isNeedless(claim, second));
    assertEquals(Set.of("two"), composer.asked.get(1));
  }

  @Test
  @DisplayName(
      "the composer is asked again before a mail is cancelled, as the change may have been undone")
  void undone() {
    OutgoingMail mail = mail("known", "one");
    composer.over = Set.of("one");
    composer.undone = true;
    assertFalse(recheck.isNeedless(claim(mail), mail));
    assertEquals(List.of(Set.of("one"), Set.of("one")), composer.asked);
  }

  @Test
  @DisplayName("the composer is not asked about a mail without a subject or with an unknown cause")
  void unknown() {
    composer.over = Set.of("one");
    for (OutgoingMail mail : List.of(mail("known", null), mail("unknown", "one"))) {
      assertFalse(recheck.isNeedless(claim(mail), mail));
    }
    assertEquals(List.of(), composer.asked);
  }

  @Test
  @DisplayName("a mail that waited more than a minute has the present name and language")
  void corrected() {
    OutgoingMail mail = ordered("one");
    now = NOW.plusSeconds(61);
    MailOrder order = recheck.order(claim(mail), mail);
    assertEquals("ur", order.language());
    assertEquals(Map.of("name", "Amina"), order.parameters());
    assertEquals("amina@example.org", order.recipient());
    assertEquals(List.of(Set.of("one")), composer.corrected);
    assertEquals(order, maker.current(mail));
  }

  @Test
  @DisplayName("a mail of the last minute, or without a correction, stays as it was ordered")
  void asOrdered() {
    OutgoingMail fresh = ordered("one");
    now = NOW.plusSeconds(60);
    assertEquals("en", recheck.order(claim(fresh), fresh).language());
    assertEquals(List.of(), composer.corrected);
    OutgoingMail other = ordered("two");
    now = NOW.plusSeconds(61);
    assertEquals(Map.of("name", "Amnia"), recheck.order(claim(other), other).parameters());
    assertEquals(List.of(Set.of("two")), composer.corrected);
  }
}
