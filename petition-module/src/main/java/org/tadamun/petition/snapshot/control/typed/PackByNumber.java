package org.tadamun.petition.snapshot.control.typed;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tadamun.petition.snapshot.entity.Snapshot;

/**
 * A pack by its number. On paper l, I and 1 look alike, and O and 0, and five of six numbers have
 * one of them: whoever takes one for another has the pack before him all the same.
 */
@Dependent
public class PackByNumber {

  private static final Pattern ALIKE = Pattern.compile("[lI1O0]");

  /** A number has two of these letters; one of 50,000 has more than so many. */
  private static final int ALIKE_MOST = 8;

  /** In a pattern of the database, for any letter; numbers have it as a letter, too. */
  private static final String ANY = "_";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * @param genuine which packs are known at all
   * @return the pack with exactly this number, else the only one whose number looks like it
   */
  public Optional<Snapshot> find(String number, Predicate<Snapshot> genuine) {
    Optional<Snapshot> exact = exactly(number).filter(genuine).findFirst();
    return exact.isPresent() || !isLookedFor(number) ? exact : alike(number, genuine);
  }

  /** Whoever sends such letters alone, which look like every number, is no reader of paper. */
  static boolean isLookedFor(String number) {
    long alike = ALIKE.matcher(number).results().count();
    return alike > 0 && alike <= ALIKE_MOST;
  }

  /** Of all that the pattern finds the number alone, since anybody may ask. */
  private Optional<Snapshot> alike(String number, Predicate<Snapshot> genuine) {
    List<Snapshot> found =
        em.createQuery(
                "select s.publicId from Snapshot s where s.publicId like :pattern escape '!'",
                String.class)
            .setParameter("pattern", pattern(number))
            .getResultStream()
            .filter(other -> areAlike(other, number))
            .flatMap(this::exactly)
            .filter(genuine)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private Stream<Snapshot> exactly(String number) {
    return em.createNamedQuery(Snapshot.BY_PUBLIC_ID, Snapshot.class)
        .setParameter("id", number)
        .getResultStream();
  }

  static String pattern(String number) {
    return ALIKE.matcher(number.replace(ANY, "!" + ANY)).replaceAll(ANY);
  }

  static boolean areAlike(String number, String other) {
    return folded(number).equals(folded(other));
  }

  private static String folded(String number) {
    return number.replace('l', '1').replace('I', '1').replace('O', '0');
  }
}
