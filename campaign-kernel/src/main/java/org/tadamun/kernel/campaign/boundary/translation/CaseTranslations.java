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

/** Which translations of what a campaign says can be relied on. */
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
   * What there is to do at what a campaign says.
   *
   * @param unchecked the translations that whoever asks may check: none of his own words
   * @param outdated those to be written anew, or kept
   */
  public record Waiting(long unchecked, long outdated) {

    static Waiting of(List<TranslationView> translations, String actor) {
      return new Waiting(
          translations.stream().filter(one -> one.isDraft() && !one.isBy(actor)).count(),
          translations.stream().filter(TranslationView::isOutdated).count());
    }
  }

  /** Also of one whose outcome is declared: then it is quoted most. None of one in the archive. */
  @RolesAllowed({Permission.CAMPAIGN_WRITE, Permission.TRANSLATE})
  public Waiting waiting(long campaignId) {
    access.requireAny(campaignId, Permission.CAMPAIGN_WRITE, Permission.TRANSLATE);
    Campaign campaign =
        Optional.ofNullable(em.find(Campaign.class, campaignId)).orElseThrow(NotFound::new);
    boolean shelved = campaign.state() == CampaignState.ARCHIVED;
    return Waiting.of(shelved ? List.of() : of(campaignId, campaign.texts()), actor.name());
  }

  /** Each language of what this campaign says, the source first. */
  @PermitAll
  public List<TranslationView> of(long campaignId, CampaignTexts texts) {
    return CampaignRows.translations(em, campaignId).views(texts.wording());
  }

  /** The same, for everybody: drafts and what is offline do not exist. */
  @PermitAll
  public List<TranslationView> published(String slug) {
    CampaignView campaign = campaigns.requirePublic(slug);
    return of(campaign.id(), campaign.texts());
  }

  /**
   * Somebody else than its writer compared it with the source and stands for it.
   *
   * @param textHash the words that he looked at
   * @throws Stale when they are others by now
   * @throws WrongState when it is outdated, or no translation but the source
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

  /** An outdated one still says what the source says: it is a draft again, to be checked anew. */
  @RolesAllowed({Permission.CAMPAIGN_WRITE, Permission.TRANSLATE})
  public void keep(String slug, String language, String textHash) {
    Campaign campaign = reachable(slug);
    TranslatableText text = written(campaign, language, textHash, "keep");
    CampaignRows.translations(em, campaign.id()).requireOutdated(text, language);
    CaseTranslation kept = writeDown(campaign, text, language, actor.name());
    done("campaign.translation-kept", campaign, language, TranslationState.OUTDATED, kept.state());
  }

  /** Of two who do it at once the second looks again: by then it stands there. */
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

  /** What it says, of which this is a translation. */
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
