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
 * Finds a pack by its number. On paper l, I and 1 look alike, as do O and 0, and five of six
 * numbers contain one of them; so one may be typed for another.
 */
@Dependent
public class PackByNumber {

  private static final Pattern ALIKE = Pattern.compile("[lI1O0]");

  /**
   * The most of these letters in a number to search for; it has two on average, and one in 50,000
   * has more.
   */
  private static final int ALIKE_MOST = 8;

  /** Any letter in a pattern of the database; numbers may contain it too. */
  private static final String ANY = "_";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * @param genuine whether a pack is known at all
   * @return the pack with exactly this number, else the only one that looks like it
   */
  public Optional<Snapshot> find(String number, Predicate<Snapshot> genuine) {
    Optional<Snapshot> exact = exactly(number).filter(genuine).findFirst();
    return exact.isPresent() || !isLookedFor(number) ? exact : alike(number, genuine);
  }

  /** Whether to search for similar numbers: input of many such letters would match every number. */
  static boolean isLookedFor(String number) {
    long alike = ALIKE.matcher(number).results().count();
    return alike > 0 && alike <= ALIKE_MOST;
  }

  /** Reads only numbers for the pattern's matches, since anybody may ask. */
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
