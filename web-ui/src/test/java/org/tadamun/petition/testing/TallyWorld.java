package org.tadamun.petition.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.SignatureRequest;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.tally.boundary.CountryTally;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.web.testing.World;

/** Signers for tests of the figures, and figures that went astray. */
@Stateless
@PermitAll
public class TallyWorld {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CountryTally tally;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Signatures signatures;

  /** The link's token of somebody who has signed and not confirmed yet. */
  public String pending(PetitionView petition, String country) {
    String email = World.unique("amal") + "@example.org";
    signatures.sign(
        petition.slug(),
        new SignatureRequest(
            "Amal", null, email, country, null, null, "en", null, null, null, null),
        "127.0.0.1");
    em.flush();
    return petitionWorld.token(email);
  }

  /** The link's token of somebody whose signature counts. */
  public String sign(PetitionView petition, String country) {
    String token = pending(petition, country);
    signatures.confirm(token);
    return token;
  }

  public void confirm(String token) {
    signatures.confirm(token);
  }

  public void withdraw(String token) {
    signatures.withdraw(token);
  }

  /** Changes a figure behind the back of everything that it is made of. */
  public void drift(PetitionView petition, String source, String country, long by) {
    tally.book(petition.id(), 1, SignatureSource.valueOf(source), country, clock.instant(), by);
  }
}
