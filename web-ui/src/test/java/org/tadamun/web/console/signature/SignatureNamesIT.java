package org.tadamun.web.console.signature;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.signature.boundary.erasure.ErasureRequestWay;
import org.tadamun.petition.signature.boundary.erasure.Erasures;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The labels of the list of signatures for screen readers")
class SignatureNamesIT extends FourEyes {

  @Inject private Erasures erasures;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;

  private String listed(String state) {
    String list = "petition/signatures" + address.of(petition) + "&state=" + state;
    return visitors.of(anna).open(list).require(200).html();
  }

  private static String label(String begin) {
    return "aria-label=\"\u2068" + begin;
  }

  @Test
  @DisplayName("the label of each box names the signer and no internal number")
  void boxNamesSigner() {
    long id = moderationWorld.confirmed(petition, "SE");
    String html = listed("CONFIRMED");
    assertTrue(html.contains(label("Zara Khan\u2069 (Sweden)\"")), html);
    assertFalse(html.contains("aria-label=\"" + id), html);
    assertFalse(html.contains(label("\u2069")), "the box of the heading is nobody's: " + html);
  }

  @Test
  @DisplayName("the label of an erased signer has state and moment")
  void nameless() throws Exception {
    long id = moderationWorld.confirmed(petition, "SE");
    Acting.does(anna, () -> erasures.erase(id, ErasureRequestWay.LETTER));
    String html = listed("WITHDRAWN");
    assertTrue(html.contains(label("Withdrawn · ")), html);
  }
}
