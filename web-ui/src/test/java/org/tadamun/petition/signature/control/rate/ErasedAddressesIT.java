package org.tadamun.petition.signature.control.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.erasure.ErasureRequestWay;
import org.tadamun.petition.signature.boundary.erasure.Erasures;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("tally R8: Mails to an address that is erased and signs anew")
class ErasedAddressesIT extends FourEyes {

  @Inject private Erasures erasures;
  @Inject private OwnSignature own;
  @Inject private TallyWorld tallyWorld;
  @Inject private TimeMachine time;

  private final String email = World.unique("amal") + "@example.org";

  /** Signs, and returns whether a mail was ordered that asks for the confirmation. */
  private boolean isMailed() {
    long before = confirmations();
    tallyWorld.signs(petition, email, "GB");
    return confirmations() > before;
  }

  private long confirmations() {
    return time.mailsTo(email).stream().filter(SignatureMails.CONFIRM::equals).count();
  }

  /** Signs and confirms, and returns the token. */
  private String comes() {
    assertTrue(isMailed());
    String token = petitionWorld.token(email);
    tallyWorld.confirm(token);
    return token;
  }

  private long rows() {
    return petitionWorld.rows(petition.id()).size();
  }

  @Test
  @DisplayName("after the second erasure of a day no form is mailed, and the entry is kept")
  void everyForm() {
    own.erase(comes());
    own.erase(comes());
    for (int form = 0; form < 3; form++) {
      assertFalse(isMailed(), "form " + form);
    }
    assertEquals(3, rows(), "what he says is kept all the same");
  }

  @Test
  @DisplayName("a withdrawal before each of the two erasures changes nothing about that")
  void withdrawnBefore() {
    for (int round = 0; round < 2; round++) {
      tallyWorld.withdraw(comes());
      assertTrue(isMailed());
      own.erase(petitionWorld.token(email));
    }
    assertFalse(isMailed());
  }

  @Test
  @DisplayName("an erasure of several versions counts once")
  void versions() throws Exception {
    comes();
    publishAgain();
    own.erase(comes());
    assertEquals(
        2, petitionWorld.rows(petition.id()).stream().filter(Signature::isNobodys).count());
    own.erase(comes());
    assertFalse(isMailed());
  }

  @Test
  @DisplayName("erasures by staff do not count")
  void byStaff() throws Exception {
    for (int round = 0; round < 3; round++) {
      comes();
      long id = petitionWorld.rows(petition.id()).getLast().id();
      Acting.does(anna, () -> erasures.erase(id, ErasureRequestWay.LETTER));
    }
    assertTrue(isMailed());
  }
}
