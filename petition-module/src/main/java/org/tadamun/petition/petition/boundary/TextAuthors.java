package org.tadamun.petition.petition.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.petition.entity.PetitionVersion;
import org.tadamun.petition.petition.entity.translation.Translation;

/** Who wrote which translation. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TextAuthors {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CurrentActor actor;
  @Inject private Clock clock;

  /**
   * Remembers who wrote what is new in a petition's texts; for whoever has just written them. Words
   * that stood there before, or in an earlier version, are not his, though a demand that they lack
   * came or went: they remain those of their writer, and of their source.
   *
   * @param before what {@link Petition#openTexts} gave before he wrote
   */
  @PermitAll
  public void note(long petitionId, List<PetitionText> before) {
    Petition petition = em.find(Petition.class, petitionId);
    List<Translation> known =
        new ArrayList<>(
            em.createNamedQuery(Translation.OF_PETITION, Translation.class)
                .setParameter("petition", petitionId)
                .getResultList());
    List<PetitionText> all =
        Stream.concat(
                before.stream(), petition.versions().reversed().stream().map(PetitionVersion::text))
            .toList();
    // Also while another one is prepared: the present one can still be translated.
    petition.openTexts().forEach(text -> note(petition, text, all, known));
  }

  private void note(
      Petition petition, PetitionText text, List<PetitionText> before, List<Translation> known) {
    for (String language : text.languages().subList(1, text.languages().size())) {
      String hash = text.hash(language);
      if (known.stream().noneMatch(one -> one.isOf(language, hash))) {
        Translation written =
            before.stream()
                .filter(one -> text.leaves(one, language))
                .findFirst()
                .map(one -> left(petition, language, hash, one, known))
                .orElseGet(() -> line(petition, language, hash, text.hash(), actor.name()));
        em.persist(written);
        known.add(written);
      }
    }
  }

  /** Of words of which some are left: by whoever wrote them, from what he wrote them from last. */
  private Translation left(
      Petition petition, String language, String hash, PetitionText of, List<Translation> known) {
    List<Translation> lines =
        known.stream().filter(one -> one.isOf(language, of.hash(language))).toList();
    return lines.isEmpty()
        ? line(petition, language, hash, of.hash(), Translation.UNKNOWN)
        : line(
            petition, language, hash, lines.getLast().sourceHash(), lines.getFirst().writtenBy());
  }

  private Translation line(
      Petition petition, String language, String hash, String source, String by) {
    return new Translation(petition.id(), language, hash, source, by, clock.instant());
  }
}
