package org.tadamun.kernel.campaign.boundary.translation;

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
import java.util.List;
import java.util.Optional;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.control.CampaignRows;
import org.tadamun.kernel.campaign.entity.Campaign;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.campaign.entity.CaseTranslation;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.translation.boundary.KnownTranslations;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.kernel.translation.entity.TranslatableText;
import org.tadamun.kernel.translation.entity.TranslatedWords;
import org.tadamun.kernel.translation.entity.TranslationState;

/** Which translations of a campaign's texts can be relied on. */
@Stateless
public class CaseTranslations {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private Campaigns campaigns;
  @EJB private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private Event<CampaignChanged> changes;

  /**
   * What there is to do with the translations of a campaign.
   *
   * @param unchecked translations that the caller may check, that is, did not write
   * @param outdated translations to be written anew, or kept
   */
  public record Waiting(long unchecked, long outdated) {

    static Waiting of(List<TranslationView> translations, String actor) {
      return new Waiting(
          translations.stream().filter(one -> one.isDraft() && !one.isBy(actor)).count(),
          translations.stream().filter(TranslationView::isOutdated).count());
    }
  }

  /** What there is to do, also once an outcome is declared; nothing in the archive. */
  @RolesAllowed({Permission.CAMPAIGN_WRITE, Permission.TRANSLATE})
  public Waiting waiting(long campaignId) {
    access.requireAny(campaignId, Permission.CAMPAIGN_WRITE, Permission.TRANSLATE);
    Campaign campaign =
        Optional.ofNullable(em.find(Campaign.class, campaignId)).orElseThrow(NotFound::new);
    boolean shelved = campaign.state() == CampaignState.ARCHIVED;
    return Waiting.of(shelved ? List.of() : of(campaignId, campaign.texts()), actor.name());
  }

  /** Each language of the campaign's texts, the source first. */
  @PermitAll
  public List<TranslationView> of(long campaignId, CampaignTexts texts) {
    return CampaignRows.translations(em, campaignId).views(texts.wording());
  }

  /** As {@link #of}, for everybody: drafts and campaigns offline count as not found. */
  @PermitAll
  public List<TranslationView> published(String slug) {
    CampaignView campaign = campaigns.requirePublic(slug);
    return of(campaign.id(), campaign.texts());
  }

  /**
   * Another person than the writer compared the translation with the source and confirms it.
   *
   * @param textHash the words that this person read
   * @throws Stale if the words have changed since
   * @throws WrongState if it is outdated, checked already, or the source itself
   */
  @RolesAllowed({Permission.CAMPAIGN_WRITE, Permission.TRANSLATE})
  public void check(String slug, String language, String textHash) {
    Campaign campaign = reachable(slug);
    TranslatableText text = written(campaign, language, textHash, "check");
    KnownTranslations<CaseTranslation> known = CampaignRows.translations(em, campaign.id());
    CaseTranslation exact = known.toCheck(text, language);
    if (exact == null) {
      exact = writeDown(campaign, text, language, TranslatedWords.UNKNOWN);
    } else {
      em.lock(exact, LockModeType.PESSIMISTIC_WRITE);
      em.refresh(exact);
    }
    TranslationState before = exact.state();
    exact.check(actor.name(), known.wordsBy(language, textHash), clock.instant());
    done("campaign.translation-checked", campaign, language, before, exact.state());
  }

  /** An outdated translation still fits the source: it is a draft again and can be checked. */
  @RolesAllowed({Permission.CAMPAIGN_WRITE, Permission.TRANSLATE})
  public void keep(String slug, String language, String textHash) {
    Campaign campaign = reachable(slug);
    TranslatableText text = written(campaign, language, textHash, "keep");
    CampaignRows.translations(em, campaign.id()).requireOutdated(text, language);
    CaseTranslation kept = writeDown(campaign, text, language, actor.name());
    done("campaign.translation-kept", campaign, language, TranslationState.OUTDATED, kept.state());
  }

  /** If two callers write the same at once, the second is refused and reads again. */
  private CaseTranslation writeDown(
      Campaign campaign, TranslatableText text, String language, String by) {
    CaseTranslation line =
        new CaseTranslation(
            campaign.id(), language, text.hash(language), text.hash(), by, clock.instant());
    em.persist(line);
    UniqueViolation.refuseStale(em::flush);
    return line;
  }

  private void done(
      String action,
      Campaign campaign,
      String language,
      TranslationState from,
      TranslationState to) {
    audit.record(
        action,
        "campaign",
        campaign.slug(),
        campaign.id(),
        language + " " + from,
        language + " " + to);
    changes.fire(new CampaignChanged(campaign.id()));
    em.flush();
  }

  private Campaign reachable(String slug) {
    Campaign campaign = CampaignRows.require(em, slug);
    if (!access.mayThroughout(Permission.CAMPAIGN_WRITE, campaign.id())) {
      access.requireCountry(Permission.TRANSLATE, campaign.id(), null);
    }
    return campaign;
  }

  /** The texts to which this translation belongs. */
  private static TranslatableText written(
      Campaign campaign, String language, String textHash, String verb) {
    TranslatableText text = campaign.texts().wording();
    if (language == null || !text.languages().contains(language)) {
      throw new NotFound();
    }
    if (language.equals(text.sourceLanguage())) {
      throw new WrongState(TranslationState.SOURCE, verb);
    }
    if (!text.hash(language).equals(textHash)) {
      throw new Stale();
    }
    return text;
  }
}
