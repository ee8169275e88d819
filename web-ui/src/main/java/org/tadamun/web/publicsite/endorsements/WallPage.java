package org.tadamun.web.publicsite.endorsements;

import com.ibm.icu.text.Collator;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tadamun.endorsements.figures.boundary.EndorsementFigures;
import org.tadamun.endorsements.figures.boundary.Figures;
import org.tadamun.endorsements.wall.boundary.PublicEndorsement;
import org.tadamun.endorsements.wall.boundary.PublicEndorsements;
import org.tadamun.endorsements.wall.boundary.WallFilter;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/** The wall: who endorses the campaign, by country, in which capacity, and how that is known. */
@Named
@RequestScoped
public class WallPage implements SiteEndpoint {

  private static final int PAGE_SIZE = 200;

  @EJB private Campaigns campaigns;
  @EJB private Figures figures;
  @EJB private PublicEndorsements endorsements;
  @Inject private Clock clock;
  @Inject private Countries countries;
  @Inject private SiteFrame frame;
  @Inject private TextBean text;
  @Inject private WallFilters filters;

  private EndorsementFigures numbers;
  private List<WallGroup> groups = List.of();
  private long found;
  private boolean filtered;
  private String next;

  @Override
  public Answer answer(PublicRequest request) {
    String slug = request.value("slug");
    CampaignView campaign = campaigns.requirePublic(slug);
    WallFilter filter =
        WallFilter.parse(request.query("country"), request.query("kind"), request.query("lang"));
    PageNumber page = PageNumber.parse(request.query("page"), PAGE_SIZE);
    request.showsFiguresOf(clock.instant());
    numbers = figures.of(campaign.id());
    filtered = !filter.equals(WallFilter.ALL);
    found = filtered ? endorsements.count(slug, filter) : numbers.published();
    page.requireWithin(found);
    filters.open(slug, filter, numbers);
    groups = grouped(endorsements.at(slug, filter, page.first(), PAGE_SIZE), request);
    next = page.hasNext(found) ? filters.page(page.number() + 1) : null;
    frame
        .page(text.get("endorsements.wall.title"), text.get("endorsements.wall.intro"))
        .within(campaign, "endorsements");
    return Answer.page("endorsements");
  }

  private List<WallGroup> grouped(List<PublicEndorsement> rows, PublicRequest request) {
    Map<String, List<PublicEndorsement>> byCountry =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.endorser().country(), LinkedHashMap::new, Collectors.toList()));
    Collator collator = Collator.getInstance(request.locale());
    return byCountry.entrySet().stream()
        .map(
            entry ->
                new WallGroup(
                    entry.getKey(),
                    countries.nameOrNone(entry.getKey(), request.locale()),
                    filters.of(entry.getKey()),
                    entry.getValue().stream()
                        .map(row -> WallGroup.Entry.of(row, request.locale()))
                        .toList()))
        .sorted(Comparator.comparing(WallGroup::name, collator::compare))
        .toList();
  }

  public EndorsementFigures getNumbers() {
    return numbers;
  }

  public List<WallGroup> getGroups() {
    return groups;
  }

  /** How many endorsements the filter leaves. */
  public long getFound() {
    return found;
  }

  public boolean isFiltered() {
    return filtered;
  }

  /** The address of the next page, or null. */
  public String getNext() {
    return next;
  }
}
