package org.tadamun.petition.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.SampleSignatures;
import org.tadamun.petition.signature.boundary.SampleSignatures.Sample;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.World;

/** Adds many confirmed signatures at once, for tests of work that is done in portions. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Crowd {

  private static final int PORTION = 400;

  @Inject private AsSystem system;
  @Inject private SampleSignatures samples;

  /** Adds one signature for each second, confirmed at once, each with a name of its own. */
  public void sign(PetitionView petition, String country, int many, Instant from) {
    for (int first = 0; first < many; first += PORTION) {
      List<Sample> portion =
          IntStream.range(first, Math.min(many, first + PORTION))
              .mapToObj(i -> sample(country, "Crowd" + i, from.plusSeconds(i)))
              .toList();
      system.run(
          () -> {
            samples.add(petition.slug(), portion);
            return null;
          });
    }
  }

  private static Sample sample(String country, String name, Instant moment) {
    Signer signer = new Signer(name, "Row", country, null, null, "en", Visibility.ANONYMOUS);
    return new Sample(World.unique("crowd") + "@crowd.example", signer, moment, moment);
  }
}
