package org.tadamun.petition.funnel.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.database.boundary.RowShard;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Shards of the funnel's figures")
class FunnelOfOneIT extends FourEyes {

  @Inject private OwnSignature own;
  @Inject private Renewals renewals;
  @Inject private Signatures signatures;

  private void assertApart(FunnelStage stage) {
    List<Integer> shards = petitionWorld.shards(petition.id(), stage);
    assertEquals(1, shards.size(), stage.name());
    assertFalse(shards.contains(RowShard.ofGroup()), stage + " in " + shards);
  }

  @Test
  @DisplayName("R1: renewals and withdrawals are counted in another shard than confirmations")
  void apart() throws Exception {
    String email = World.unique("amal") + "@example.org";
    petitionWorld.sign(petition, "Amal", "Haddad", email, "SE");
    String token = petitionWorld.token(email);
    signatures.confirm(token);
    assertEquals(
        List.of(RowShard.ofGroup()), petitionWorld.shards(petition.id(), FunnelStage.CONFIRMED));
    publishAgain();
    renewals.sign(token);
    assertApart(FunnelStage.RENEWED);
    own.withdraw(token);
    assertApart(FunnelStage.WITHDRAWN);
  }
}
