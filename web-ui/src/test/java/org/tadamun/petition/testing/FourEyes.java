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

/** A petition of its own for each test, and two who work on it. */
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

  /** The same words once more as another text, of which earlier signers are asked. */
  protected void publishAgain() throws Exception {
    petition =
        petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
  }

  /** Campaign and petition have a title in English and in Arabic: all others read the English. */
  protected static void assertSpoken(MailText text, String language) {
    MailText.Passage english = new MailText.Passage("Free our colleague", "en");
    boolean own = List.of("en", "ar").contains(language);
    assertEquals(!own, text.names().contains(english), text::toString);
    String placed = MailText.named(english.words());
    assertEquals(
        text.plain().contains(english.words()), text.marked().contains(placed), text::toString);
  }

  /** Of one that is nobody's any more: whoever compares moments finds hours alone. */
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
   * As the timer does once the first minute of a version is over. At the end nothing is left that
   * it would do while other tests count rows.
   */
  @AfterEach
  protected void askEverybody() {
    petitionWorld.waitForNodes();
    renewals.run();
  }
}
