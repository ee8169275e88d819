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
import org.tadamun.kernel.secret.boundary.SigningKey;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.signature.boundary.event.PacksAsked;
import org.tadamun.petition.snapshot.control.named.PacksByName;
import org.tadamun.petition.snapshot.control.named.PacksByName.Standing;
import org.tadamun.petition.snapshot.control.reading.PackNames.Named;
import org.tadamun.petition.snapshot.entity.Snapshot;

/** In which packs a signer's name stands, for himself: whom it was given to is his to know. */
@Stateless
public class NamedPacks {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private PacksByName byName;
  @Inject private Secrets secrets;

  /**
   * A pack with such a name in it.
   *
   * @param number by which deliveries know it; for nobody else
   * @param addressee as he was called at that moment
   * @param asFrozen whether its bytes are; where they are not, nobody can tell who stands in it
   */
  public record Pack(
      long number, LocalizedText addressee, String hostCountry, Instant asOf, boolean asFrozen) {}

  /**
   * Those of the version that he signed, in which he himself may be meant; also those of which
   * nobody can tell, since to leave them out would say that he is not.
   */
  @PermitAll
  public List<Pack> naming(PacksAsked asked) {
    if (asked.name() == null) {
      return List.of();
    }
    Named his = new Named(asked.country(), asked.name());
    SigningKey key = secrets.signingKey();
    List<Pack> found = new ArrayList<>();
    for (Snapshot pack : of(asked)) {
      Standing standing =
          byName.of(his, pack, target -> asked.mayHaveAgreed(target, pack.asOf()), key);
      if (standing != Standing.NOT_NAMED) {
        found.add(pack(pack, standing));
      }
    }
    return found;
  }

  private List<Snapshot> of(PacksAsked asked) {
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
