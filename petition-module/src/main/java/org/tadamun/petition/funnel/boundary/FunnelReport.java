package org.tadamun.petition.funnel.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.funnel.control.FunnelDays;
import org.tadamun.petition.funnel.control.FunnelSums;
import org.tadamun.petition.funnel.control.FunnelSums.Stretch;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/** Reports what happened on the way from visit to signature, day by day. */
@Stateless
public class FunnelReport {

  public static final int DAYS_MOST = 92;

  @EJB private Access access;
  @EJB private Campaigns campaigns;
  @EJB private Petitions petitions;
  @EJB private FunnelSums sums;
  @Inject private FunnelDays days;

  private record Asked(long petitionId, ZoneId zone) {

    Stretch of(LocalDate day) {
      return new Stretch(petitionId, midnight(day), midnight(day.plusDays(1)));
    }

    /** The first counted day; a day that never comes if nothing was counted. */
    LocalDate firstDay(Instant first) {
      return first == null ? LocalDate.MAX : LocalDate.ofInstant(first, zone);
    }

    private Instant midnight(LocalDate day) {
      return day.atStartOfDay(zone).toInstant();
    }
  }

  /**
   * One row for each day, also without events, and for days of which nothing is known.
   *
   * @param country null for all
   */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.CONSOLE_READ, Permission.SIGNATURE_READ})
  public List<FunnelRow> byDay(FunnelQuestion question, String country) {
    Asked asked = require(question);
    Map<LocalDate, FunnelRow> rows = new TreeMap<>();
    LocalDate first = asked.firstDay(sums.first(asked.petitionId()));
    question
        .days()
        .forEach(
            day ->
                rows.put(
                    day,
                    day.isBefore(first)
                        ? FunnelRow.unknown(day, country)
                        : FunnelRow.empty(day, country)));
    rows.forEach(
        (day, row) ->
            days.of(asked.of(day)).stream()
                .filter(sum -> row.isKnown() && (country == null || sum.key().equals(country)))
                .forEach(sum -> row.add(sum.stage(), sum.happened())));
    return List.copyOf(rows.values());
  }

  /** One row for each country in which something happened, over all these days. */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.CONSOLE_READ, Permission.SIGNATURE_READ})
  public List<FunnelRow> byCountry(FunnelQuestion question) {
    return countries(require(question), question.days(), null);
  }

  /** One row for each day and country, for a file. */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.CONSOLE_READ, Permission.SIGNATURE_READ})
  public List<FunnelRow> byDayAndCountry(FunnelQuestion question) {
    Asked asked = require(question);
    return question.days().flatMap(day -> countries(asked, Stream.of(day), day).stream()).toList();
  }

  /** When the first event was counted; null for none. Before that nothing is known. */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.CONSOLE_READ, Permission.SIGNATURE_READ})
  public Instant since(String petition) {
    return sums.first(require(petition).petitionId());
  }

  /** The time zone of the petition's days. */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.CONSOLE_READ, Permission.SIGNATURE_READ})
  public ZoneId zone(String petition) {
    return require(petition).zone();
  }

  private List<FunnelRow> countries(Asked asked, Stream<LocalDate> those, LocalDate shown) {
    Map<String, FunnelRow> rows = new TreeMap<>();
    those
        .flatMap(day -> days.of(asked.of(day)).stream())
        .filter(sum -> sum.stage().isByCountry())
        .forEach(
            sum ->
                rows.computeIfAbsent(sum.key(), country -> FunnelRow.empty(shown, country))
                    .add(sum.stage(), sum.happened()));
    return List.copyOf(rows.values());
  }

  private Asked require(FunnelQuestion question) {
    Asked asked = require(question.petition());
    question.check();
    return asked;
  }

  private Asked require(String slug) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    access.requireAny(
        petition.campaignId(),
        Permission.PETITION_WRITE,
        Permission.CONSOLE_READ,
        Permission.SIGNATURE_READ);
    return new Asked(
        petition.id(), campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new).zone());
  }
}
