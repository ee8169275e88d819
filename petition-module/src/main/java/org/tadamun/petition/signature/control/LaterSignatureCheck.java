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
 * Whether the reader of a mail has signed a later version since it was ordered. A mail may wait for
 * hours, or for a campaign that is offline; it would then ask its reader for something that is
 * done. Locks nothing: a confirmation while the mail goes out is like one after it.
 */
@ApplicationScoped
public class LaterSignatureCheck {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private SignatureLinks links;

  /** Whether its reader has confirmed this version, whatever was decided about it since. */
  public boolean isGivenFor(int version, MailOrder order) {
    return signature(order)
        .filter(before -> under(version, before).anyMatch(present -> isDecided(present, before)))
        .isPresent();
  }

  /**
   * Whether its reader has confirmed a later version than that of the mail.
   *
   * @param version the last version to look at
   */
  public boolean isGivenUpTo(int version, MailOrder order) {
    Predicate<Signature> byHimself = later -> later.isConfirmed() && !later.isImported();
    return signature(order)
        .filter(
            before ->
                IntStream.rangeClosed(before.version() + 1, version)
                    .boxed()
                    .flatMap(number -> under(number, before))
                    .anyMatch(byHimself))
        .isPresent();
  }

  /**
   * Whether its owner confirmed it, so that another click changes nothing. It may be counted, held
   * or invalidated.
   */
  public static boolean isDecided(Signature present, Signature before) {
    return present.isConfirmed() && !isVouchedFor(present, before);
  }

  /**
   * Whether only an import confirmed it, until its owner confirms it as they did the earlier one.
   */
  private static boolean isVouchedFor(Signature present, Signature before) {
    return present.isImported() && present.state().stands() && present.id() != before.id();
  }

  /** Empty where the link is deleted, or an older mail does not name it. */
  private Optional<Signature> signature(MailOrder order) {
    // In one query, because it is asked for each of millions of mails.
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
