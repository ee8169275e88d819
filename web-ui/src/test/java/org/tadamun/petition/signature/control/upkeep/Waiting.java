package org.tadamun.petition.signature.control.upkeep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.SignatureFactory;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.web.testing.World;

/** Adds many unconfirmed signatures of one moment, for tests of work that is done in portions. */
@Stateless
@PermitAll
public class Waiting {

  private static final Signer SIGNER =
      new Signer("Zara", "Khan", "SE", null, null, "en", Visibility.ANONYMOUS);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private AddressKeys keys;

  /**
   * @param then what happens to each signature afterwards
   * @return their ids, ascending
   */
  public List<Long> sign(
      PetitionView petition, int many, Instant moment, Consumer<Signature> then) {
    return IntStream.range(0, many)
        .mapToObj(i -> signature(petition, moment, then))
        .map(Signature::id)
        .sorted()
        .toList();
  }

  private Signature signature(PetitionView petition, Instant moment, Consumer<Signature> then) {
    MailAddress address =
        MailAddress.parse(World.unique("waiting") + "@crowd.example").orElseThrow();
    Signature signature =
        new Signature(
            petition.id(),
            petition.textVersion(),
            keys.newMailbox(petition.id(), petition.textVersion(), address),
            SIGNER,
            Origin.NONE,
            false,
            moment);
    signature.saw(SignatureFactory.seen(petition, SIGNER.language()));
    then.accept(signature);
    em.persist(signature);
    return signature;
  }

  /** How many signatures of a petition are in this state. */
  public long in(PetitionView petition, SignatureState state) {
    return em.createQuery(
            "select count(s) from Signature s where s.petitionId = :petition and s.state = :state",
            Long.class)
        .setParameter("petition", petition.id())
        .setParameter("state", state)
        .getSingleResult();
  }

  /** How many signatures of a petition were reminded so often. */
  public long reminded(PetitionView petition, int times) {
    return em.createQuery(
            "select count(s) from Signature s where s.petitionId = :petition"
                + " and s.reminders = :times",
            Long.class)
        .setParameter("petition", petition.id())
        .setParameter("times", times)
        .getSingleResult();
  }
}
