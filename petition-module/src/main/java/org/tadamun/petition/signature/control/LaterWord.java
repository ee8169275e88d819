package org.tadamun.petition.signature.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.petition.signature.entity.Signature;

/**
 * A mail may wait for hours, or for a campaign that is offline, and its reader signs a later
 * version by the form meanwhile: it would ask him for what he has done, and say that he does not
 * count. Locks nothing; who confirms while it goes out is as one who confirmed after it.
 */
@ApplicationScoped
public class LaterWord {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private SignatureLinks links;

  /** Whether he has signed this version himself, whatever was decided of it since. */
  public boolean isGivenFor(int version, MailOrder order) {
    return signature(order)
        .filter(before -> under(version, before).anyMatch(present -> isDecided(present, before)))
        .isPresent();
  }

  /**
   * Whether he has confirmed a later version himself than the one that it speaks of.
   *
   * @param version the last one
   */
  public boolean isGivenUpTo(int version, MailOrder order) {
    Predicate<Signature> byHimself = later -> later.isConfirmed() && !later.isBrought();
    return signature(order)
        .filter(
            before ->
                IntStream.rangeClosed(before.version() + 1, version)
                    .boxed()
                    .flatMap(number -> under(number, before))
                    .anyMatch(byHimself))
        .isPresent();
  }

  /** Counted, held or taken out by his own word: a click of his changes nothing about it. */
  public static boolean isDecided(Signature present, Signature before) {
    return present.isConfirmed() && !isVouchedFor(present, before);
  }

  /** By a file alone, until he says it himself, as he has said the earlier one. */
  private static boolean isVouchedFor(Signature present, Signature before) {
    return present.isBrought() && present.state().stands() && present.id() != before.id();
  }

  /** Empty where its link is gone, or a mail of an earlier time does not name it. */
  private Optional<Signature> signature(MailOrder order) {
    // At once: it is asked for each mail of millions.
    return order.about() == null
        ? Optional.empty()
        : em.createQuery(
                "select s from Signature s, SignatureToken t where t.hash = :hash"
                    + " and s.id = t.signatureId",
                Signature.class)
            .setParameter("hash", order.about())
            .getResultStream()
            .findFirst();
  }

  private Stream<Signature> under(int version, Signature before) {
    return links.ofSameAddress(before, version).map(id -> em.find(Signature.class, id)).stream();
  }
}
