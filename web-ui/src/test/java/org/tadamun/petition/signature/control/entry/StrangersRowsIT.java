package org.tadamun.petition.signature.control.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.imported.ImportFacts;
import org.tadamun.petition.signature.boundary.imported.Removals;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

/** Uses so many ids that Derby would scan a small table as a whole. */
@InServer
@Timeout(120)
@DisplayName("Work while the consents and links of another signer are locked")
class StrangersRowsIT extends FourEyes {

  private static final int MANY = 20;
  private static final long IMPORT = 1;

  @EJB private ConfirmationEntry confirmations;
  @EJB private Removals removals;
  @Inject private Campaigns campaigns;
  @Inject private Signatures signatures;
  @Inject private StrangersRows rows;
  @Inject private TimeMachine time;

  private long stranger;
  private final List<String> tokens = new ArrayList<>();

  @BeforeEach
  void sign() {
    rows.empty();
    signOne();
    stranger = numbers().getFirst();
    for (int i = 0; i < MANY; i++) {
      tokens.add(petitionWorld.token(signOne()));
    }
  }

  /** Signs with a consent, and returns the address. */
  private String signOne() {
    String owner = campaigns.byId(petition.campaignId()).orElseThrow().owner().slug();
    String email = World.unique("amal") + "@example.org";
    List<ConsentGiven> yes = List.of(new ConsentGiven(owner, "NEWS", true));
    signatures.sign(
        petition.slug(),
        new SignatureRequest("Amal", "H", email, "SE", null, null, "en", null, yes, null, null),
        "127.0.0.1");
    return email;
  }

  private List<Long> numbers() {
    return petitionWorld.rows(petition.id()).stream().map(Signature::id).toList();
  }

  private void meanwhile(Runnable work) throws Exception {
    rows.whileChanged(
        stranger,
        () -> {
          work.run();
          return null;
        });
  }

  @Test
  @DisplayName("a group whose signers were reminded confirms without waiting for the locks")
  void confirm() throws Exception {
    rows.reminded(petition.id());
    meanwhile(() -> confirmations.takeAll(tokens.stream().map(ConfirmationRequest::new).toList()));
    assertEquals(
        MANY,
        petitionWorld.rows(petition.id()).stream()
            .filter(one -> one.state() == SignatureState.CONFIRMED)
            .count());
  }

  @Test
  @DisplayName("imported signatures are removed without waiting for the locks")
  void takeOut() throws Exception {
    List<Long> gone = numbers().subList(1, 1 + MANY);
    long first = gone.getFirst();
    rows.importedAndTakenOut(petition.id(), first, IMPORT);
    ImportFacts file =
        new ImportFacts(IMPORT, petition.id(), SignatureSource.PARTNER, 1, Map.of(), null);
    meanwhile(
        () -> time.inTransaction(() -> removals.remove(file, first - 1, gone.getLast(), MANY)));
    assertEquals(List.of(stranger), numbers());
    for (long id : gone) {
      assertEquals(0, time.consents(id));
      assertFalse(petitionWorld.hasLinks(id));
    }
    assertEquals(1, time.consents(stranger));
    assertTrue(petitionWorld.hasLinks(stranger));
  }
}
