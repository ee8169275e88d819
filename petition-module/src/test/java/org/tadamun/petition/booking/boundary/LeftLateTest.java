package org.tadamun.petition.booking.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.signature.control.CountedSignatures;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("Withdrawal of a signature by its signer")
class LeftLateTest {

  private static final Instant SIGNED = Instant.parse("2026-11-30T08:20:00Z");
  private static final Instant NOW = SIGNED.plus(Duration.ofHours(3));
  private static final CountryChange ONE_FEWER =
      new CountryChange(7, 2, SignatureSource.ONLINE, "SE", -1);

  private final CountedSignatures counted = new CountedSignatures();
  private final FigureChanges changes = FigureChanges.ofOne(NOW);
  private final Signature zara =
      new Signature(
          7,
          2,
          new Mailbox("print", 1, "encrypted", "domain"),
          new Signer("Zara", null, "SE", null, null, "en", Visibility.ANONYMOUS),
          Origin.NONE,
          false,
          SIGNED);

  private static final class Signed extends Petition {
    @Override
    public long campaignId() {
      return 3;
    }
  }

  private static final class NoLinks extends SignatureLinks {
    @Override
    public void callBackMails(Signature signature) {
      // No mail waits in this test.
    }
  }

  private static final class NoConsents extends Consents {
    @Override
    public void forget(Signature signature) {
      // No consent was given in this test.
    }
  }

  @BeforeEach
  void connect() throws Exception {
    set("links", new NoLinks());
    set("consents", new NoConsents());
    zara.confirm(SIGNED);
  }

  private void set(String field, Object value) throws Exception {
    Field seam = CountedSignatures.class.getDeclaredField(field);
    seam.setAccessible(true);
    seam.set(counted, value);
  }

  private boolean leaves() {
    return counted.takeBack(zara, new Signed(), changes);
  }

  @Test
  @DisplayName(
      "R3: a signature released late is missing in its country's level, not in the petition's")
  void late() {
    zara.countedLate(SIGNED);
    assertTrue(leaves());
    assertEquals(List.of(ONE_FEWER), changes.cells());
    assertEquals(List.of(ONE_FEWER), changes.late.sums());
    assertEquals(List.of(), changes.known());
    assertFalse(leaves(), "again is harmless");
    assertEquals(List.of(ONE_FEWER), changes.late.sums());
  }

  @Test
  @DisplayName(
      "R3: a signature that was new to the petition is missing in the petition's level, too")
  void asNew() {
    zara.countedAsNew(SIGNED);
    assertTrue(leaves());
    assertEquals(List.of(ONE_FEWER), changes.cells());
    assertEquals(List.of(), changes.late.sums());
  }

  @Test
  @DisplayName("R3: a signature that staff had taken out before changes no figure")
  void takenOut() {
    zara.countedLate(SIGNED);
    zara.hold(null, NOW);
    assertTrue(leaves());
    assertEquals(List.of(), changes.cells());
    assertEquals(List.of(), changes.late.sums());
  }
}
