package org.tadamun.web.console.endorsements;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tadamun.endorsements.endorsement.boundary.EndorsementFilter;
import org.tadamun.endorsements.endorsement.boundary.EndorsementLists;
import org.tadamun.endorsements.endorsement.boundary.EndorsementRow;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.staff.boundary.StaffNames;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.text.ActorNames;
import org.tadamun.web.text.TextBean;

/**
 * The pledges, overdue ones first: those to ask again. If the owner of a pledge no longer works
 * here, nobody follows it up; such pledges come first in each column.
 */
@Named
@RequestScoped
public class EndorsementsPledgesView {

  private static final int MOST = 200;
  private static final int SOON_DAYS = 7;

  @EJB private EndorsementLists lists;
  @EJB private StaffNames staff;
  @Inject private CampaignContext campaign;
  @Inject private Clock clock;
  @Inject private TextBean text;
  @Inject private ActorNames actors;

  private List<EndorsementRow> pledges = List.of();
  private long all;
  private Map<String, String> names = Map.of();
  private Map<String, Set<String>> owners = Map.of();
  private List<Section> sections = List.of();

  /** One column of the board. */
  public record Section(String key, List<EndorsementRow> rows) {}

  public void open() {
    pledges = lists.pledges(campaign.getId(), MOST);
    all =
        pledges.size() < MOST
            ? pledges.size()
            : lists.count(campaign.getId(), EndorsementFilter.of(EndorsementState.PLEDGED));
    names = actors.of(pledges.stream().map(EndorsementRow::owner).toList());
    owners =
        staff.whoByCountry(
            Permission.ENDORSEMENT_WRITE,
            campaign.getId(),
            pledges.stream().map(EndorsementRow::country).collect(Collectors.toSet()));
    sections = sorted();
  }

  public List<Section> getSections() {
    return sections;
  }

  private List<Section> sorted() {
    LocalDate today = today();
    LocalDate soon = today.plusDays(SOON_DAYS);
    return List.of(
        section("overdue", day -> EndorsementState.PLEDGED.isLate(day, today)),
        section("soon", day -> !EndorsementState.PLEDGED.isLate(day, today) && !day.isAfter(soon)),
        section("later", day -> day.isAfter(soon)));
  }

  /** The date in UTC, which list, tile and lapsing use too, whoever reads. */
  private LocalDate today() {
    return LocalDate.now(clock.withZone(ZoneOffset.UTC));
  }

  private Section section(String key, Predicate<LocalDate> belongs) {
    return new Section(
        key,
        pledges.stream()
            .filter(row -> belongs.test(row.promisedBy()))
            .sorted(Comparator.comparing(this::isFollowedUp))
            .toList());
  }

  /** "3 days late", "today", "in 5 days". */
  public String distance(LocalDate promisedBy) {
    long days = ChronoUnit.DAYS.between(today(), promisedBy);
    if (days == 0) {
      return text.get("endorsements.pledges.today");
    }
    return days < 0
        ? text.of("endorsements.pledges.late", -days)
        : text.of("endorsements.pledges.ahead", days);
  }

  public String owner(EndorsementRow row) {
    return names.getOrDefault(row.owner(), "");
  }

  /**
   * Whether its owner still works on it: false if they were shut out, erased, or may not write for
   * this country any more. Pledges of a demonstration are the program's own; their owner never
   * leaves.
   */
  public boolean isFollowedUp(EndorsementRow row) {
    return Permission.SYSTEM.equals(row.owner()) || owners.get(row.country()).contains(row.owner());
  }

  /** Whether there are more than are shown: then no column is complete, and none shows a number. */
  public boolean isCut() {
    return all > pledges.size();
  }

  public int getShown() {
    return pledges.size();
  }

  public long getAll() {
    return all;
  }

  public boolean isNone() {
    return pledges.isEmpty();
  }
}
