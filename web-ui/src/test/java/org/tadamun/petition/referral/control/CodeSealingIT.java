package org.tadamun.petition.referral.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.referral.boundary.ReferralWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;

@InServer
@DisplayName("Personal links that an earlier build kept in clear")
class CodeSealingIT {

  private static final String CODE = "ktw6789bcdfg";
  private static final String ODD = "somebody-own";
  private static final String LATER = "wrtqpnmkjhgf";
  private static final long OWNER = 1;
  private static final long FRIEND = 2;
  private static final long STRANGER = 3;

  @EJB private CodeSealingBook book;
  @EJB private PersonalLinks personal;
  @Inject private CodeSealing sealing;
  @Inject private ReferralWorld referrals;
  @Inject private Tables tables;

  @BeforeEach
  void two() {
    referrals.empty();
    referrals.unsealed(CODE, OWNER, FRIEND);
    referrals.unsealed(LATER, OWNER + 10, FRIEND + 10);
    referrals.unsealed(ODD, OWNER + 20, FRIEND + 20);
  }

  @AfterEach
  void none() {
    referrals.empty();
  }

  @Test
  @DisplayName("R8 are sealed at the start, and stay whose they are; again changes nothing")
  void sealed() {
    for (int i = 0; i < 2; i++) {
      sealing.run();
      assertEquals(List.of(), tables.columnsWith(CODE));
      assertEquals(List.of(), tables.columnsWith(LATER));
      assertEquals(2, tables.columnsWith(referrals.kept(CODE)).size());
      assertEquals(
          Map.of(OWNER, CODE, OWNER + 10, LATER, OWNER + 20, ODD),
          personal.codes(List.of(OWNER, OWNER + 10, OWNER + 20)));
      assertEquals(CODE, personal.arrivedBy(FRIEND));
    }
  }

  @Test
  @DisplayName("R2 R8 are counted on by who had come before")
  void counted() {
    sealing.run();
    assertNotNull(personal.arrivedBy(FRIEND));
    referrals.apart(() -> personal.counted(List.of(FRIEND)));
    assertEquals(1, referrals.brought(CODE));
    assertEquals(0, referrals.brought(LATER));
  }

  @Test
  @DisplayName("R2 R8 are counted on once while they are sealed, which timers do not wait for")
  void meanwhile() {
    referrals.apart(() -> personal.counted(List.of(FRIEND)));
    book.sealLinks("");
    referrals.apart(() -> personal.counted(List.of(FRIEND + 10)));
    sealing.run();
    assertEquals(1, referrals.brought(CODE));
    assertEquals(1, referrals.brought(LATER));
    assertEquals(0, referrals.brought(ODD));
    assertNull(personal.arrivedBy(FRIEND));
    assertNull(personal.arrivedBy(FRIEND + 10));
  }

  @Test
  @DisplayName("R8 bring nobody who sends what is kept of one instead, in whatever case")
  void copied() {
    sealing.run();
    String kept = referrals.kept(CODE);
    for (String copy : List.of(kept, kept.toUpperCase(Locale.ROOT))) {
      referrals.apart(() -> personal.came(0, STRANGER, copy));
      assertNull(personal.arrivedBy(STRANGER));
    }
    referrals.apart(() -> personal.came(0, STRANGER, CODE));
    assertEquals(CODE, personal.arrivedBy(STRANGER));
  }
}
