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
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.petition.entity.translation.Translation;

/** Who wrote which translation. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TextAuthors {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CurrentActor actor;
  @Inject private Clock clock;

  /** Remembers who wrote what is new in a petition's texts; for whoever has just written them. */
  @PermitAll
  public void note(long petitionId) {
    Petition petition = em.find(Petition.class, petitionId);
    List<Translation> known =
        new ArrayList<>(
            em.createNamedQuery(Translation.OF_PETITION, Translation.class)
                .setParameter("petition", petitionId)
                .getResultList());
    if (petition.next() != null) {
      note(petition, petition.next().text(), known);
    }
    // Also while another one is prepared: this one can still be translated.
    note(petition, petition.current().text(), known);
  }

  private void note(Petition petition, PetitionText text, List<Translation> known) {
    for (String language : text.languages().subList(1, text.languages().size())) {
      String hash = text.hash(language);
      if (known.stream().noneMatch(one -> one.isOf(language, hash))) {
        Translation written =
            new Translation(
                petition.id(), language, hash, text.hash(), actor.name(), clock.instant());
        em.persist(written);
        known.add(written);
      }
    }
  }
}
