package org.tadamun.petition.snapshot.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.boundary.signing.SigningKeys;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.signature.boundary.event.NamedPacksRequested;
import org.tadamun.petition.snapshot.control.named.PacksByName;
import org.tadamun.petition.snapshot.control.named.PacksByName.Standing;
import org.tadamun.petition.snapshot.control.reading.PackNames.Named;
import org.tadamun.petition.snapshot.entity.Snapshot;

/**
 * Finds the packs that may name a signer, for this signer alone, who may know to whom their name
 * was given.
 */
@Stateless
public class NamedPacks {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private PacksByName byName;
  @Inject private Secrets secrets;

  /**
   * A pack that may name the signer.
   *
   * @param number internal, by which deliveries find it; shown to nobody
   * @param addressee its name at that moment
   * @param asFrozen false if its bytes were changed, so that nobody can tell whom it names
   */
  public record Pack(
      long number, LocalizedText addressee, String hostCountry, Instant asOf, boolean asFrozen) {}

  /**
   * The packs of the version that was signed which may name this very signer. Packs whose names
   * cannot be read are included: leaving them out would claim that they do not name the signer.
   */
  @PermitAll
  public List<Pack> naming(NamedPacksRequested asked) {
    if (asked.name() == null) {
      return List.of();
    }
    Named his = new Named(asked.country(), asked.name());
    SigningKeys keys = secrets.signingKeys();
    List<Pack> found = new ArrayList<>();
    for (Snapshot pack : of(asked)) {
      Standing standing =
          byName.of(his, pack, target -> asked.mayHaveAgreed(target, pack.asOf()), keys);
      if (standing != Standing.NOT_NAMED) {
        found.add(pack(pack, standing));
      }
    }
    return found;
  }

  private List<Snapshot> of(NamedPacksRequested asked) {
    return em.createQuery(
            "select s from Snapshot s where s.petition.id = :petition"
                + " and s.textVersion = :version",
            Snapshot.class)
        .setParameter("petition", asked.petitionId())
        .setParameter("version", asked.version())
        .getResultStream()
        .filter(pack -> asked.mayStandIn(pack.asOf()))
        .toList();
  }

  private static Pack pack(Snapshot snapshot, Standing standing) {
    Snapshot.For addressee = snapshot.addressee();
    return new Pack(
        snapshot.id(),
        addressee.name(),
        addressee.hostCountry(),
        snapshot.asOf(),
        standing != Standing.NOT_KNOWN);
  }
}
