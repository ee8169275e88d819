package org.tadamun.web.console.signature.one;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The page by which staff erase a signer")
class CopyPageIT extends FourEyes {

  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;

  private long id;

  @BeforeEach
  void sign() {
    id = moderationWorld.confirmed(petition, "SE");
  }

  private Page opened() {
    return visitors
        .of(anna)
        .open("petition/erase" + address.of(petition) + "&id=" + id)
        .require(200)
        .requireWords("Zara Khan");
  }

  @Test
  @DisplayName(
      "a copy of the signature is given as a file without the mail address; nothing is erased")
  void copy() {
    Page file = opened().type("asked", "LETTER").press("copy").require(200);
    assertTrue(file.html().strip().startsWith("{"), file::html);
    assertTrue(file.html().contains("\"Zara\""), file::html);
    assertFalse(file.html().contains("@example.org"), file::html);
    assertEquals(SignatureState.CONFIRMED, moderationWorld.signature(id).state());
  }

  @Test
  @DisplayName("a missing way of asking and a malformed address are refused without a file")
  void mistakes() {
    opened().press("copy").requireMistakeAt("asked");
    opened().type("asked", "MAIL").type("email", "zara").press("copy").requireMistakeAt("email");
  }
}
