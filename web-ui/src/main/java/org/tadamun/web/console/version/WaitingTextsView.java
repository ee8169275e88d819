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

/** What there is to do at the texts of a campaign and its petitions, for those who may do it. */
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
   * Something to do at one petition, or at the campaign itself.
   *
   * @param petition null for the campaign
   * @param page on which it is done
   * @param words by their key
   */
  public record Line(String petition, String page, String words, long number) {}

  /** That alone of which there is any: of the campaign, and petition by petition; asked once. */
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

  /** Whether a text is prepared that the reader may publish. */
  public boolean isPrepared(String slug) {
    return campaign.mayThroughout(Permission.PETITION_WRITE)
        && waiting().stream().anyMatch(one -> one.prepared() && one.petition().equals(slug));
  }

  /**
   * Which languages nobody has checked as they are stored, to stand behind the question before a
   * petition opens; empty where there is none.
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
