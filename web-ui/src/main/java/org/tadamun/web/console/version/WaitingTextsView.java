package org.tadamun.web.console.version;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.version.boundary.Translations;
import org.tadamun.web.console.frame.CampaignContext;

/** What there is to do at the texts of a campaign's petitions, for those who may do it. */
@Named
@RequestScoped
public class WaitingTextsView {

  @EJB private Translations translations;
  @Inject private CampaignContext campaign;

  private List<Translations.Waiting> waiting;

  /**
   * Something to do at one petition.
   *
   * @param page on which it is done
   * @param words by their key
   */
  public record Line(String petition, String page, String words, long number) {}

  /** That alone of which there is any, petition by petition. */
  public List<Line> getAll() {
    return waiting().stream().flatMap(this::lines).filter(line -> line.number() > 0).toList();
  }

  private Stream<Line> lines(Translations.Waiting one) {
    String slug = one.petition();
    return Stream.of(
        new Line(slug, "versions", "dashboard.texts.unchecked", one.unchecked()),
        new Line(slug, "versions", "dashboard.texts.outdated", one.outdated()),
        new Line(slug, "versions", "dashboard.texts.partial", one.partial()),
        new Line(slug, "text-publish", "version.done.prepared", isPrepared(slug) ? 1 : 0));
  }

  /** Whether a text is prepared that the reader may publish. */
  public boolean isPrepared(String slug) {
    return campaign.mayThroughout(Permission.PETITION_WRITE)
        && waiting().stream().anyMatch(one -> one.prepared() && one.petition().equals(slug));
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
