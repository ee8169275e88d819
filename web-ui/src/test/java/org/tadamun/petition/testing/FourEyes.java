package org.tadamun.petition.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.control.renewal.RenewalRun;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Person;

/** Base of tests in which each one has its own open petition and two coordinators. */
public abstract class FourEyes extends OwnPetition {

  @Inject private RenewalRun renewals;

  protected Person anna;
  protected Person bilal;

  @Override
  @BeforeEach
  protected void open() throws Exception {
    super.open();
    anna = world.person(Role.COORDINATOR, petition.campaignId(), null);
    bilal = world.person(Role.COORDINATOR, petition.campaignId(), null);
  }

  /** Publishes the same words as a new version, so that earlier signers are asked to sign again. */
  protected void publishAgain() throws Exception {
    petition =
        petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
  }

  /**
   * Checks the language of the titles in a mail: they exist in English and Arabic only, and all
   * other languages show the English one, marked as such.
   */
  protected static void assertSpoken(MailText text, String language) {
    MailText.Passage english = new MailText.Passage("Free our colleague", "en");
    boolean own = List.of("en", "ar").contains(language);
    assertEquals(!own, text.names().contains(english), text::toString);
    String placed = MailText.named(english.words());
    assertEquals(
        text.plain().contains(english.words()), text.marked().contains(placed), text::toString);
  }

  /**
   * Checks that a signature without personal data keeps its moments by the hour only, so that
   * comparing moments identifies nobody, and keeps no language.
   */
  protected static void assertHours(Signature left) {
    Stream.of(
            left.createdAt(),
            left.changedAt(),
            left.confirmedAt(),
            left.standing().since(),
            left.standing().withdrawnAt(),
            left.ruling().at())
        .filter(Objects::nonNull)
        .forEach(moment -> assertEquals(moment.truncatedTo(ChronoUnit.HOURS), moment));
    assertNull(left.seen().language());
    assertEquals(Signer.NO_LANGUAGE, left.signer().language());
  }

  /**
   * Asks earlier signers at once, as the timer does when the first minute of a version is over, so
   * that the timer adds no rows while other tests count.
   */
  @AfterEach
  protected void askEverybody() {
    petitionWorld.waitForNodes();
    renewals.run();
  }
}
