package org.tadamun.petition.signature.control.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.mail.control.bounce.BounceBox;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.boundary.OwnChoices;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R13: A signature whose mail bounced after a moderator's decision")
class ModeratedBounceIT extends FourEyes {

  private static final String GONE = "5.1.1";

  @Inject private BounceBox box;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private OwnSignature own;
  @Inject private Postman postman;
  @Inject private Signatures signatures;

  private String address;
  private String back;
  private long id;

  @BeforeEach
  void sign() {
    address = World.unique("zara") + "@example.org";
    postman.hold();
    id = moderationWorld.pending(petition, "Zara", address, "SE");
    back = send();
  }

  private String send() {
    return postman.send(line -> null).get(address);
  }

  private void decide(ModerationCommand command) throws Exception {
    Acting.as(anna, () -> moderation.decide(id, Decision.of(command)));
  }

  private void bounces(String returnAddress) throws Exception {
    box.arrives(returnAddress, GONE);
    box.read();
    assertEquals(0, box.unread());
  }

  private Signature signature() {
    return moderationWorld.signature(id);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("it expires all the same, whether it is held or was released")
  void expires(boolean released) throws Exception {
    decide(ModerationCommand.HOLD);
    if (released) {
      decide(ModerationCommand.RELEASE);
    }
    bounces(back);
    assertEquals(SignatureState.EXPIRED, signature().state());
    assertNotNull(signature().bouncedAt());
    assertEquals(
        "signature.bounced", world.audit("signature", Long.toString(id)).getLast().action());
    assertEquals(Map.of(), ModerationWorld.tallied(petition));
  }

  @Test
  @DisplayName("it gets mails again once its signer has used the link of a later mail")
  void reachedSince() throws Exception {
    petitionWorld.sign(petition, "Zara", "Khan", address, "SE");
    String before = petitionWorld.token(address);
    send();
    signatures.confirm(before);
    decide(ModerationCommand.HOLD);
    bounces(send());
    assertNotNull(signature().bouncedAt());
    OwnChoices narrower = new OwnChoices(Visibility.ANONYMOUS, null, null, null, List.of());
    own.choose(before, narrower);
    assertNotNull(signature().bouncedAt(), "that link is from before");
    petitionWorld.sign(petition, "Zara", "Khan", address, "SE");
    own.choose(petitionWorld.token(address), narrower);
    assertNull(signature().bouncedAt());
    send();
    decide(ModerationCommand.RELEASE);
    assertNotNull(send(), "it counts, and he is told so");
  }

  @Test
  @DisplayName("it stays if its signer has signed again since that mail")
  void signedAgain() throws Exception {
    decide(ModerationCommand.HOLD);
    petitionWorld.sign(petition, "Zara", "Khan", address, "SE");
    String second = send();
    bounces(back);
    assertEquals(SignatureState.HELD, signature().state());
    assertNull(signature().bouncedAt());
    bounces(second);
    assertEquals(SignatureState.EXPIRED, signature().state());
  }
}
