package org.tadamun.web.publicsite.endorsements;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.tadamun.endorsements.figures.boundary.EndorsementFigures;
import org.tadamun.endorsements.figures.boundary.Figures;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/** The parliamentary acts about the case, each with its sponsors and its course. */
@Named
@RequestScoped
public class ParliamentPage implements SiteEndpoint {

  private static final int PAGE_SIZE = 50;

  /** The time zone in which each day ends last. */
  private static final ZoneOffset WEST = ZoneOffset.ofHours(-12);

  @EJB private Campaigns campaigns;
  @EJB private Figures figures;
  @EJB private ActLists lists;
  @Inject private Clock clock;
  @Inject private SiteFrame frame;
  @Inject private TextBean text;

  private EndorsementFigures numbers;
  private List<ActView> acts = List.of();
  private List<ActView> planned = List.of();
  private List<ActView> givenUp = List.of();
  private String next;

  @Override
  public Answer answer(PublicRequest request) {
    String slug = request.value("slug");
    CampaignView campaign = campaigns.requirePublic(slug);
    PageNumber page = PageNumber.parse(request.query("page"), PAGE_SIZE);
    numbers = figures.of(campaign.id());
    page.requireWithin(numbers.acts());
    acts = lists.done(slug, request.locale(), page.first(), PAGE_SIZE);
    next =
        page.hasNext(numbers.acts())
            ? request.link("/campaigns/" + slug + "/parliament?page=" + (page.number() + 1))
            : null;
    if (next == null) {
      planned = lists.planned(slug, request.locale());
      givenUp = lists.givenUp(slug, request.locale());
    }
    frame
        .page(
            text.get("endorsements.parliament.public.title"),
            text.get("endorsements.parliament.public.intro"))
        .within(campaign, "parliament");
    return Answer.page("parliament");
  }

  public EndorsementFigures getNumbers() {
    return numbers;
  }

  public List<ActView> getActs() {
    return acts;
  }

  /**
   * The act's next date, as long as that day is not over everywhere on earth and the act can still
   * move.
   */
  public LocalDate next(ActView act) {
    return act.nextAhead(LocalDate.now(clock.withZone(WEST)));
  }

  /** Acts in preparation or announced for a day; on the last page, after all that were done. */
  public List<ActView> getPlanned() {
    return planned;
  }

  /** Acts that were withdrawn, or over before they were tabled; after those planned. */
  public List<ActView> getGivenUp() {
    return givenUp;
  }

  /** The address of the next page, or null. */
  public String getNext() {
    return next;
  }
}
