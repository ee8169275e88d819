package org.tadamun.endorsements.endorser.control;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.endorsements.endorser.entity.Distinction;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.Wish;

/**
 * What is remembered with an endorser alone: in which campaigns he asked not to stand, and who of
 * his name is another. Asked by one key each time, so that nobody waits for what is changed of
 * others (docs/adr/198).
 */
public final class Remembered {

  private Remembered() {}

  public static List<Wish> wishes(EntityManager em, Endorser endorser) {
    return em.createQuery("select w from Wish w where w.endorser = :endorser", Wish.class)
        .setParameter("endorser", endorser)
        .getResultList();
  }

  /** Whichever of the two was looked at first. */
  public static List<Distinction> distinctions(EntityManager em, Endorser endorser) {
    return Stream.of("endorser", "other")
        .flatMap(
            side ->
                em
                    .createQuery(
                        "select d from Distinction d where d." + side + " = :endorser",
                        Distinction.class)
                    .setParameter("endorser", endorser)
                    .getResultList()
                    .stream())
        .toList();
  }

  /** Who is forgotten is not known again. */
  public static void forget(EntityManager em, Endorser endorser) {
    wishes(em, endorser).forEach(em::remove);
    distinctions(em, endorser).forEach(em::remove);
  }
}
