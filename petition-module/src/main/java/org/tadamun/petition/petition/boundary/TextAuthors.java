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
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.translation.boundary.KnownTranslations;
import org.tadamun.kernel.translation.entity.TranslatableText;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.petition.entity.PetitionVersion;
import org.tadamun.petition.petition.entity.translation.Translation;

/** Records who wrote which translation. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TextAuthors {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CurrentActor actor;
  @Inject private Clock clock;

  /**
   * Records the caller as writer of the words that are new in a petition's texts. Words that were
   * there before, or in an earlier version, keep their writer and their source, also if a demand
   * without a translation was added or removed.
   *
   * @param before what {@link Petition#openTexts} returned before the change
   * @throws Stale if somebody recorded the same words at the same moment
   */
  @PermitAll
  public void note(long petitionId, List<PetitionText> before) {
    Petition petition = em.find(Petition.class, petitionId);
    var known =
        new KnownTranslations<>(
            em.createNamedQuery(Translation.OF_PETITION, Translation.class)
                .setParameter("petition", petitionId)
                .getResultList());
    List<TranslatableText> all =
        Stream.concat(
                before.stream(), petition.versions().reversed().stream().map(PetitionVersion::text))
            .map(PetitionText::wording)
            .toList();
    // Both texts: while another is prepared, the present one can still be translated.
    for (PetitionText text : petition.openTexts()) {
      known
          .written(
              text.wording(),
              all,
              actor.name(),
              (language, hash, source, by) ->
                  new Translation(petitionId, language, hash, source, by, clock.instant()))
          .forEach(em::persist);
    }
    // Flushed at once: a simultaneous check of old words may insert the same row.
    UniqueViolation.refuseStale(em::flush);
  }
}
