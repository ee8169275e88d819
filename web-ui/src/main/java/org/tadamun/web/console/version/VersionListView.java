package org.tadamun.web.console.version;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.renewal.RenewalView;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.petition.version.boundary.TextComparison;
import org.tadamun.petition.version.boundary.TextVersions;
import org.tadamun.petition.version.boundary.Translations;
import org.tadamun.petition.version.boundary.VersionView;
import org.tadamun.web.console.address.PageBySlug;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;
import org.tadamun.web.security.SignedIn;

/** The page that lists all texts of a petition with their figures, translations and changes. */
@Named
@ViewScoped
public class VersionListView extends PageBySlug {

  @EJB private transient TextVersions texts;
  @EJB private transient Translations translations;
  @EJB private transient Renewals renewals;
  @EJB private transient Tallies tallies;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private Feedback feedback;
  @Inject private SignedIn signedIn;

  private transient List<Row> rows;

  /**
   * A text, how many signed its version, and its differences from the text before.
   *
   * @param newest whether it is the newest wording of its version: only there the total stands
   */
  public record Row(VersionView text, boolean newest, long total, List<TextComparison> changes) {}

  public void load() {
    slug = petitions.choose(slug).slug();
  }

  /** The texts, the newest first; a prepared one is therefore on top. */
  public List<Row> getRows() {
    if (rows == null) {
      PetitionView petition = petitions.choose(slug);
      List<Row> oldestFirst = new ArrayList<>();
      VersionView before = null;
      List<VersionView> all = texts.all(slug);
      for (VersionView one : all) {
        List<TextComparison> changes = TextComparison.changes(before, one);
        boolean counted = one.isPublished() && one.number() <= petition.textVersion();
        long total = counted ? tallies.exactCached(petition, one.number()).total() : 0;
        oldestFirst.add(new Row(one, VersionView.isNewest(one, all), total, changes));
        before = one;
      }
      rows = oldestFirst.reversed();
    }
    return rows;
  }

  public String check(String language, String hash) {
    return decide(() -> translations.check(slug, language, hash), "version.done.checked");
  }

  public String keep(String language, String hash) {
    return decide(() -> translations.keep(slug, language, hash), "version.done.kept");
  }

  private String decide(Runnable decision, String key) {
    return feedback.attempt(
        decision, key, CampaignContext.redirect(VersionPages.list(campaign, slug)));
  }

  /** The id of the text that can be edited: the prepared one, else the present one. */
  public String getNewest() {
    return getRows().getFirst().text().id();
  }

  public boolean isPrepared() {
    return getRows().size() > 1 && !getRows().getFirst().text().isPublished();
  }

  /** The languages of the campaign in which nothing of this text is written. */
  public List<String> missing(VersionView text) {
    List<String> written = text.text().languages();
    return campaign.getView().languages().stream().filter(one -> !written.contains(one)).toList();
  }

  /** Whether to name the missing languages: the reader may write them, here or elsewhere. */
  public boolean isMissed() {
    boolean may =
        campaign.mayThroughout(Permission.PETITION_WRITE)
            || campaign.mayThroughout(Permission.TRANSLATE);
    return may && !petitions.choose(slug).state().isOver();
  }

  /**
   * Whether this page leads the reader to an editor: for the next text, or for translations only.
   */
  public boolean isWrittenHere() {
    return isPreparable() || isTranslatable();
  }

  /** Whether a next text can be prepared: not before the petition opens, nor once it is over. */
  public boolean isPreparable() {
    PetitionView petition = petitions.choose(slug);
    return campaign.mayThroughout(Permission.PETITION_WRITE)
        && !petition.state().isBeforeSigning()
        && !petition.state().isOver();
  }

  /** Whether the reader may write translations, but not the source text. */
  public boolean isTranslatable() {
    return !campaign.mayThroughout(Permission.PETITION_WRITE)
        && campaign.mayThroughout(Permission.TRANSLATE)
        && !petitions.choose(slug).state().isOver();
  }

  /** Whether the reader wrote this translation. If so, they may not check it. */
  public boolean isOwn(TranslationView translation) {
    return translation.isBy(signedIn.actor());
  }

  public List<RenewalView> getRenewals() {
    return renewals.of(slug);
  }
}
