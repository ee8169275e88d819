package org.tadamun.web.console.delivery;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.delivery.boundary.BoardView;
import org.tadamun.petition.delivery.boundary.DeliveryBoard;
import org.tadamun.petition.delivery.entity.DeliveryStanding;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.StateOption;
import org.tadamun.web.text.TextBean;

/** The state of deliveries for each addressee; the filter is in the address. */
@Named
@RequestScoped
public class DeliveryBoardView {

  @EJB private DeliveryBoard boards;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private TextBean text;
  @Inject private Texts texts;

  private DeliveryStanding standing;
  private String country;
  private BoardView board;

  public BoardView getBoard() {
    if (board == null) {
      board = boards.of(campaign.getId());
    }
    return board;
  }

  public String getSentence() {
    return BoardSentence.of(getBoard(), texts, display.getLocale());
  }

  public List<BoardView.Row> getRows() {
    return in(country).filter(row -> standing == null || row.standing() == standing).toList();
  }

  /** Whether the filter may hide rows. */
  public boolean isFiltered() {
    return standing != null || (country != null && !country.isBlank());
  }

  public List<StateOption> getStandings() {
    return StateOption.of(
        text.get("console.filter.all"),
        byStanding(country),
        one -> text.get("delivery.standing." + one));
  }

  /**
   * How many embassies are due: the dashboard's number, and the length of the list.
   *
   * @param where only in this country; empty for all
   */
  public long due(String where) {
    return byStanding(where).getOrDefault(DeliveryStanding.DUE, 0L);
  }

  private Map<DeliveryStanding, Long> byStanding(String where) {
    return in(where)
        .collect(
            Collectors.groupingBy(
                BoardView.Row::standing,
                () -> new EnumMap<>(DeliveryStanding.class),
                Collectors.counting()));
  }

  private Stream<BoardView.Row> in(String where) {
    return getBoard().rows().stream()
        .filter(
            row -> where == null || where.isBlank() || where.equals(row.addressee().hostCountry()));
  }

  public boolean isWritable() {
    return campaign.may(Permission.ADDRESSEE_WRITE);
  }

  /** Whether the reader may plan an attempt for this addressee. */
  public boolean mayPlan(BoardView.Row row) {
    return row.addressee().endedAt() == null
        && campaign.mayIn(Permission.ADDRESSEE_WRITE, row.addressee().hostCountry());
  }

  public DeliveryStanding getStanding() {
    return standing;
  }

  public void setStanding(DeliveryStanding standing) {
    this.standing = standing;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getStandingName() {
    return standing == null ? "" : standing.name();
  }
}
