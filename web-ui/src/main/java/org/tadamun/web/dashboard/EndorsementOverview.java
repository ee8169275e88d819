package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tadamun.endorsements.endorsement.boundary.EndorsementFilter;
import org.tadamun.endorsements.endorsement.boundary.EndorsementLists;
import org.tadamun.endorsements.endorsement.boundary.EndorsementRow;
import org.tadamun.endorsements.figures.boundary.EndorsementFigures;
import org.tadamun.endorsements.figures.boundary.Figures;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.web.chart.bars.BarList;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.text.TextBean;

/** The dashboard's part about endorsements; those pledged are apart from those given. */
@Named
@RequestScoped
public class EndorsementOverview {

  private static final int SHOWN = 5;

  @EJB private Figures boundary;
  @EJB private EndorsementLists lists;
  @Inject private CampaignContext campaign;
  @Inject private TextBean text;

  private EndorsementFigures figures;

  public EndorsementFigures getFigures() {
    if (figures == null) {
      figures = boundary.of(campaign.getId());
    }
    return figures;
  }

  /** How many are received and not yet published. */
  public long toDo(OwnWork.Part part) {
    return part.isWhole() ? getFigures().toDo() : count(EndorsementFilter.Scope.TO_DO, part);
  }

  /** How many were pledged for a day that is over. */
  public long overdue(OwnWork.Part part) {
    return part.isWhole()
        ? getFigures().pledgesOverdue()
        : count(EndorsementFilter.Scope.OVERDUE, part);
  }

  private long count(EndorsementFilter.Scope scope, OwnWork.Part part) {
    EndorsementFilter own =
        new EndorsementFilter(null, scope, null, null, part.country(), null, null);
    return lists.count(campaign.getId(), own);
  }

  public Map<String, Long> getByCountry() {
    return getFigures().byCountry();
  }

  /**
   * The addresses of the lists by country.
   *
   * @param root the path of the application
   */
  public Map<String, String> countryLinks(String root) {
    return isReadable()
        ? getByCountry().keySet().stream()
            .collect(Collectors.toMap(Function.identity(), one -> listed(root, "country", one)))
        : Map.of();
  }

  /**
   * The bars by kind, each with the list that it counts; {@code root} as in {@link #countryLinks}.
   */
  public List<BarList.Bar> byKind(String root) {
    return getFigures().byKind().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Comparator.comparing(entry -> -entry.getValue()))
        .map(
            entry ->
                new BarList.Bar(
                    text.of("endorsements.kind." + entry.getKey()),
                    entry.getValue(),
                    isReadable() ? listed(root, "kind", entry.getKey().name()) : null,
                    false))
        .toList();
  }

  /** A translator sees the numbers without links to the lists. */
  private boolean isReadable() {
    return campaign.may(Permission.REPORT_READ);
  }

  private String listed(String root, String filter, String value) {
    String list = root + "/console/endorsements/list" + campaign.getQuery();
    return list + "&scope=" + EndorsementFilter.Scope.SHOWN + '&' + filter + '=' + value;
  }

  /** Pledges, overdue ones first. */
  public List<EndorsementRow> getPledges() {
    return lists.pledges(campaign.getId(), SHOWN);
  }
}
