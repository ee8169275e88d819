package org.tadamun.petition.version.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.translation.boundary.KnownTranslations;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.kernel.translation.entity.TranslatableText;
import org.tadamun.kernel.translation.entity.TranslationState;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.petition.entity.translation.Translation;

/** Records and tells which translations are reliable. */
@Stateless
public class Translations {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private Event<CampaignChanged> changes;

  /**
   * What is to be done for a petition's next text, or else its present one.
   *
   * @param petition its slug
   * @param unchecked translations that the caller may check: none with the caller's own words
   * @param outdated translations to rewrite, or to keep as they are
   * @param partial languages of which a part, or everything, is missing
   * @param prepared whether a text waits to be published
   */
  public record Waiting(
      String petition, long unchecked, long outdated, long partial, boolean prepared) {

    static Waiting of(
        String slug,
        List<TranslationView> translations,
        Collection<String> wanted,
        String actor,
        boolean prepared) {
      Set<String> missing = new HashSet<>(wanted);
      translations.forEach(one -> missing.remove(one.language()));
      return new Waiting(
          slug,
          translations.stream().filter(one -> one.isDraft() && !one.isBy(actor)).count(),
          translations.stream().filter(TranslationView::isOutdated).count(),
          translations.stream().filter(one -> !one.whole()).count() + missing.size(),
          prepared);
    }
  }

  /**
   * The work on each petition of a campaign that is not over. Every open dashboard asks every few
   * seconds, so any number of petitions takes the same number of statements.
   *
   * @param wanted the languages of the campaign
   */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.TRANSLATE})
  public List<Waiting> waiting(long campaignId, Collection<String> wanted) {
    access.requireAny(campaignId, Permission.PETITION_WRITE, Permission.TRANSLATE);
    Map<Long, List<Translation>> known =
        em.createNamedQuery(Translation.OF_CAMPAIGN, Translation.class)
            .setParameter("campaign", campaignId)
            .getResultStream()
            .collect(Collectors.groupingBy(Translation::petitionId));
    return PetitionRows.ofCampaign(em, campaignId).stream()
        .filter(petition -> !petition.state().isOver())
        .map(
            petition ->
                Waiting.of(
                    petition.slug(),
                    new KnownTranslations<>(known.getOrDefault(petition.id(), List.of()))
                        .views(written(petition)),
                    wanted,
                    actor.name(),
                    petition.next() != null))
        .toList();
  }

  /** Each language of a text of this petition, the source first. */
  @PermitAll
  public List<TranslationView> of(long petitionId, PetitionText text) {
    return known(petitionId).views(text.wording());
  }

  /**
   * Records that somebody other than its writer has compared a translation with the source and
   * approves it.
   *
   * @param textHash of the words that were compared
   * @return each language of the text that is written now, the source first
   * @throws Stale if the words have changed since
   * @throws WrongState if it is outdated, or is the source itself
   */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.TRANSLATE})
  public List<TranslationView> check(String slug, String language, String textHash) {
    Petition petition = reachable(slug);
    TranslatableText text = written(petition, language, textHash, "check").wording();
    KnownTranslations<Translation> known = known(petition.id());
    Translation exact = known.toCheck(text, language);
    if (exact == null) {
      exact = writeDown(petition, text, language, Translation.UNKNOWN);
      known.add(exact);
    } else {
      em.lock(exact, LockModeType.PESSIMISTIC_WRITE);
      em.refresh(exact);
    }
    TranslationState before = exact.state();
    exact.check(actor.name(), known.wordsBy(language, textHash), clock.instant());
    done("petition.translation-checked", petition, language, before, exact.state());
    return known.views(written(petition));
  }

  /**
   * Records that an outdated translation still fits the source; it becomes a draft, to be checked
   * again.
   *
   * @return as {@link #check}
   */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.TRANSLATE})
  public List<TranslationView> keep(String slug, String language, String textHash) {
    Petition petition = reachable(slug);
    TranslatableText text = written(petition, language, textHash, "keep").wording();
    KnownTranslations<Translation> known = known(petition.id());
    known.requireOutdated(text, language);
    Translation kept = writeDown(petition, text, language, actor.name());
    known.add(kept);
    done("petition.translation-kept", petition, language, TranslationState.OUTDATED, kept.state());
    return known.views(written(petition));
  }

  /**
   * Inserts the row; of two simultaneous callers the second is refused as stale and sees the first.
   */
  private Translation writeDown(
      Petition petition, TranslatableText text, String language, String by) {
    Translation line =
        new Translation(
            petition.id(), language, text.hash(language), text.hash(), by, clock.instant());
    em.persist(line);
    UniqueViolation.refuseStale(em::flush);
    return line;
  }

  private void done(
      String action, Petition petition, String language, TranslationState from, Enum<?> to) {
    audit.record(
        action,
        "petition",
        petition.slug(),
        petition.campaignId(),
        language + " " + from,
        language + " " + to);
    changes.fire(new CampaignChanged(petition.campaignId()));
    em.flush();
  }

  private Petition reachable(String slug) {
    Petition petition = PetitionRows.require(em, slug);
    if (!access.mayThroughout(Permission.PETITION_WRITE, petition.campaignId())) {
      access.requireCountry(Permission.TRANSLATE, petition.campaignId(), null);
    }
    return petition;
  }

  /** The next text, or else the present one. */
  private static TranslatableText written(Petition petition) {
    return petition.openTexts().getFirst().wording();
  }

  /** The text, next or present, of which these words are a translation. */
  private static PetitionText written(
      Petition petition, String language, String textHash, String verb) {
    PetitionText next = petition.next() == null ? null : petition.next().text();
    if (next != null && isIn(next, language, textHash)) {
      return next;
    }
    PetitionText present = petition.current().text();
    if (language == null || !present.languages().contains(language)) {
      throw new NotFound();
    }
    if (isSource(present, language) && (next == null || isSource(next, language))) {
      throw new WrongState(TranslationState.SOURCE, verb);
    }
    if (!isIn(present, language, textHash)) {
      throw new Stale();
    }
    return present;
  }

  private static boolean isSource(PetitionText text, String language) {
    return text.sourceLanguage().equals(language);
  }

  private static boolean isIn(PetitionText text, String language, String textHash) {
    return !isSource(text, language)
        && text.languages().contains(language)
        && text.hash(language).equals(textHash);
  }

  private KnownTranslations<Translation> known(long petitionId) {
    return new KnownTranslations<>(
        em.createNamedQuery(Translation.OF_PETITION, Translation.class)
            .setParameter("petition", petitionId)
            .getResultList());
  }
}
