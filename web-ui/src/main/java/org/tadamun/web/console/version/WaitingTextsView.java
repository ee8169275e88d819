package org.tadamun.web.console.version;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.actions.programme.boundary.PlaceTime;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.translation.CaseTranslations;
import org.tadamun.petition.version.boundary.TextVersions;
import org.tadamun.petition.version.boundary.Translations;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/**
 * The dashboard's list of open work on the texts of a campaign and its petitions, limited to what
 * the reader may do.
 */
@Named
@RequestScoped
public class WaitingTextsView {

  @EJB private CaseTranslations cases;
  @EJB private TextVersions texts;
  @EJB private Translations translations;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private TextBean text;

  private List<Translations.Waiting> waiting;
  private List<Line> all;

  /**
   * One kind of open work at a petition or at the campaign.
   *
   * @param petition its slug; null for the campaign
   * @param page the page where it is done
   * @param words the key of its words
   */
  public record Line(String petition, String page, String words, long number) {}

  /** The kinds of which there is any: the campaign's, then by petition. Read once. */
  public List<Line> getAll() {
    if (all == null) {
      all =
          Stream.concat(ofCampaign(), waiting().stream().flatMap(this::lines))
              .filter(line -> line.number() > 0)
              .toList();
    }
    return all;
  }

  private Stream<Line> ofCampaign() {
    if (!campaign.mayThroughout(Permission.TRANSLATE)
        && !campaign.mayThroughout(Permission.CAMPAIGN_WRITE)) {
      return Stream.empty();
    }
    CaseTranslations.Waiting one = cases.waiting(campaign.getId());
    String page = "campaign/edit";
    return Stream.of(
        new Line(null, page, "dashboard.texts.campaign.unchecked", one.unchecked()),
        new Line(null, page, "dashboard.texts.campaign.outdated", one.outdated()));
  }

  private Stream<Line> lines(Translations.Waiting one) {
    String slug = one.petition();
    return Stream.of(
        new Line(slug, "petition/versions", "dashboard.texts.unchecked", one.unchecked()),
        new Line(slug, "petition/versions", "dashboard.texts.outdated", one.outdated()),
        new Line(slug, "petition/versions", "dashboard.texts.partial", one.partial()),
        new Line(slug, "petition/text-publish", "version.done.prepared", isPrepared(slug) ? 1 : 0));
  }

  /** Whether this petition has a prepared text and the reader may publish it. */
  public boolean isPrepared(String slug) {
    return campaign.mayThroughout(Permission.PETITION_WRITE)
        && waiting().stream().anyMatch(one -> one.prepared() && one.petition().equals(slug));
  }

  /**
   * A sentence with the languages whose stored translation nobody has checked or that is outdated.
   * It follows the question before a petition opens; empty if there are none.
   */
  public String uncheckedAfter(String slug) {
    Stream<String> unchecked =
        texts.written(slug).translations().stream()
            .filter(one -> one.isDraft() || one.isOutdated())
            .map(one -> display.language(one.language()));
    String named = PlaceTime.listed(unchecked, display.getLocale());
    return named.isEmpty() ? "" : " " + text.of("version.console.unchecked", named);
  }

  private List<Translations.Waiting> waiting() {
    if (waiting == null) {
      boolean may =
          campaign.mayThroughout(Permission.TRANSLATE)
              || campaign.mayThroughout(Permission.PETITION_WRITE);
      waiting =
          may ? translations.waiting(campaign.getId(), campaign.getView().languages()) : List.of();
    }
    return waiting;
  }
}
