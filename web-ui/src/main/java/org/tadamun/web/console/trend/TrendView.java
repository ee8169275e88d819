package org.tadamun.web.console.trend;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.petition.trend.boundary.Trend;
import org.tadamun.petition.trend.boundary.TrendBy;
import org.tadamun.petition.trend.boundary.TrendOrder;
import org.tadamun.petition.trend.boundary.TrendQuestion;
import org.tadamun.petition.trend.boundary.TrendReport;
import org.tadamun.petition.trend.boundary.Trends;
import org.tadamun.web.console.address.PageOfPetition;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;

/**
 * The page of the most frequent mail domains or ranges of addresses. Its question is part of the
 * address; malformed values there are ignored.
 */
@Named
@RequestScoped
public class TrendView extends PageOfPetition {

  static final int PAGE = 25;

  @EJB private Trends trends;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private Clock clock;
  @Inject private Feedback feedback;

  private String by;
  private String span;
  private String order;
  private String domain;
  private int page;
  private TrendBy kind = TrendBy.DOMAIN;
  private TrendSpan length = TrendSpan.DAY;
  private TrendOrder sorting = TrendOrder.COUNT;
  private TrendReport report;
  private List<Trend> rows = List.of();
  private boolean lookedUp;

  /** Reads the report; the links to lists get its exact times, so that they fit its numbers. */
  public void load() {
    petition = petitions.choose(petition).slug();
    kind = choice(by, TrendBy.DOMAIN);
    length = choice(span, TrendSpan.DAY);
    length = length.fits(kind) ? length : TrendSpan.DAY;
    sorting = choice(order, TrendOrder.COUNT);
    if (!getOrders().contains(sorting)) {
      sorting = TrendOrder.COUNT;
    }
    page = Math.clamp(page, 0, Integer.MAX_VALUE / PAGE - 1);
    Instant to = clock.instant();
    TrendQuestion question = new TrendQuestion(petition, to.minus(length.length()), to);
    report = trends.report(kind, question);
    rows = report.page(sorting, page * PAGE, PAGE);
    if (domain != null && !domain.isBlank()) {
      lookUp(question);
    }
  }

  private void lookUp(TrendQuestion question) {
    try {
      rows = trends.lookUp(question, domain);
      lookedUp = true;
    } catch (BusinessException refused) {
      feedback.refused(refused);
    }
  }

  private static <E extends Enum<E>> E choice(String given, E usual) {
    return Stream.of(usual.getDeclaringClass().getEnumConstants())
        .filter(one -> one.name().equals(given))
        .findFirst()
        .orElse(usual);
  }

  public TrendReport getReport() {
    return report;
  }

  public List<Trend> getRows() {
    return rows;
  }

  /** Whether the rows show only the domain that the reader searched for. */
  public boolean isLookedUp() {
    return lookedUp;
  }

  public boolean isOfDomains() {
    return kind == TrendBy.DOMAIN;
  }

  /** The address of the list of exactly the signatures that this row counts. */
  public String list(Trend row) {
    return "/console/petition/signatures"
        + ofPetition()
        + "&domain="
        + row.key()
        + "&from="
        + report.from()
        + "&to="
        + report.to();
  }

  /** The address of the form for a new invalidation rule against this domain. */
  public String getRule() {
    return "/console/petition/invalidation-new" + ofPetition() + "&domain=" + encoded(domain);
  }

  public TrendSpan[] getSpans() {
    return Stream.of(TrendSpan.values()).filter(one -> one.fits(kind)).toArray(TrendSpan[]::new);
  }

  /** The possible orders; the number of held signatures is not known of ranges. */
  public List<TrendOrder> getOrders() {
    return Stream.of(TrendOrder.values())
        .filter(one -> isOfDomains() || one != TrendOrder.HELD)
        .toList();
  }

  public boolean isMore() {
    return !lookedUp && (page + 1) * PAGE < report.rows().size();
  }

  public boolean isLater() {
    return !lookedUp && page > 0;
  }

  public String getNext() {
    return same(kind) + "&page=" + (page + 1);
  }

  public String getPrevious() {
    return same(kind) + "&page=" + (page - 1);
  }

  public String getDomains() {
    return same(TrendBy.DOMAIN);
  }

  public String getRanges() {
    return same(TrendBy.RANGE);
  }

  private String same(TrendBy of) {
    return "/console/petition/trends"
        + ofPetition()
        + "&by="
        + of
        + "&span="
        + length
        + "&order="
        + sorting;
  }

  private String ofPetition() {
    return campaign.getQuery() + "&petition=" + petition;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text.strip(), StandardCharsets.UTF_8);
  }

  public String getBy() {
    return kind.name();
  }

  public void setBy(String by) {
    this.by = by;
  }

  public String getSpan() {
    return length.name();
  }

  public void setSpan(String span) {
    this.span = span;
  }

  public String getOrder() {
    return sorting.name();
  }

  public void setOrder(String order) {
    this.order = order;
  }

  public String getDomain() {
    return domain;
  }

  public void setDomain(String domain) {
    this.domain = domain;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
