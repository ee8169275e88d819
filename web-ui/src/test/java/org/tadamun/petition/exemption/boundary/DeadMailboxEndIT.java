package org.tadamun.petition.exemption.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.news.NewsClock;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Mark of a mailbox that bounces")
class DeadMailboxEndIT extends FourEyes {

  @Inject private Forgetting forgetting;
  @Inject private NewsClock newsClock;
  @Inject private Signatures signatures;

  private Signature row() {
    return petitionWorld.rows(petition.id()).getFirst();
  }

  @Test
  @DisplayName("The mark is deleted with the address, and the signature still counts")
  void ends() {
    String email = World.unique("dead") + "@example.org";
    petitionWorld.sign(petition, "Malti", "Borg", email, "MT");
    signatures.confirm(petitionWorld.token(email));
    newsClock.bounced(row().id());
    forgetting.over(petition.id(), Duration.ofDays(364));
    forgetting.apply("addresses");
    assertNotNull(row().bouncedAt(), "a day before");
    forgetting.over(petition.id(), Duration.ofDays(366));
    forgetting.apply("addresses");
    assertNull(row().bouncedAt());
    assertNull(row().encryptedAddress());
    assertEquals(SignatureState.CONFIRMED, row().state());
    assertEquals(1, petitionWorld.recount(petition.id()));
  }
}
