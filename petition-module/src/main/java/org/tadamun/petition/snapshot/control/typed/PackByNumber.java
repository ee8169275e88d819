package org.tadamun.petition.snapshot.control.typed;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tadamun.petition.snapshot.entity.Snapshot;

/**
 * A pack by its number. On paper l, I and 1 look alike, and O and 0, and half of all numbers have
 * one of them: whoever takes one for another has the pack before him all the same.
 */
@Dependent
public class PackByNumber {

  private static final Pattern ALIKE = Pattern.compile("[lI1O0]");

  /** In a pattern of the database, for any letter. */
  private static final String ANY = "_";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * @param genuine which packs are known at all
   * @return the pack with exactly this number, else the only one whose number looks like it
   */
  public Optional<Snapshot> find(String number, Predicate<Snapshot> genuine) {
    Optional<Snapshot> exact =
        em.createNamedQuery(Snapshot.BY_PUBLIC_ID, Snapshot.class)
            .setParameter("id", number)
            .getResultStream()
            .filter(genuine)
            .findFirst();
    return exact.isPresent() || !ALIKE.matcher(number).find() ? exact : alike(number, genuine);
  }

  private Optional<Snapshot> alike(String number, Predicate<Snapshot> genuine) {
    List<Snapshot> found =
        em.createQuery(
                "select s from Snapshot s join fetch s.petition where s.publicId like :pattern",
                Snapshot.class)
            .setParameter("pattern", ALIKE.matcher(number).replaceAll(ANY))
            .getResultStream()
            .filter(pack -> areAlike(pack.publicId(), number))
            .filter(genuine)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  static boolean areAlike(String number, String other) {
    return folded(number).equals(folded(other));
  }

  private static String folded(String number) {
    return number.replace('l', '1').replace('I', '1').replace('O', '0');
  }
}
