package org.tadamun.petition.channel.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.channel.control.ChannelSums;
import org.tadamun.petition.channel.control.ChannelSums.All;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/**
 * Shows by which way signatures come, to the page, its file and the API alike. A code may have been
 * made for one person: whoever may read a figure must not read from it whether she signed. So all
 * of it is in steps, and too small ones stand together (docs/adr/197).
 */
@Stateless
public class ChannelList {

  @EJB private Access access;
  @EJB private Petitions petitions;
  @EJB private ChannelSums sums;

  /** How many rows there are. */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.CONSOLE_READ, Permission.SIGNATURE_READ})
  public long count(String slug) {
    All all = sums.all(require(slug).id());
    return all.named() + (all.left() > 0 ? 1 : 0);
  }

  /** The ways, those with the most signatures first, what is left of all of them last. */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.CONSOLE_READ, Permission.SIGNATURE_READ})
  public List<ChannelRow> rows(String slug, int first, int most) {
    long id = require(slug).id();
    List<ChannelRow> rows = new ArrayList<>(sums.byCodes(id, first, most));
    // Asked where it may have room alone: it goes through all codes, and anybody invents some.
    if (rows.size() < most) {
      All all = sums.all(id);
      if (first <= all.named() && all.left() > 0) {
        rows.add(ChannelRow.ofOthers(all.left()));
      }
    }
    return List.copyOf(rows);
  }

  /** Each way by country, and what is left of it and of all, at most so many rows, for a file. */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.CONSOLE_READ, Permission.SIGNATURE_READ})
  public List<ChannelRow> byCountry(String slug, int most) {
    long id = require(slug).id();
    // The parts first: what is confirmed meanwhile makes the whole greater, and none left negative.
    Map<Origin, List<ChannelRow>> countries =
        sums.byCountry(id, most).stream().collect(Collectors.groupingBy(ChannelRow::codes));
    List<ChannelRow> rows = new ArrayList<>();
    for (ChannelRow way : sums.inOrder(id, most)) {
      rows.addAll(
          withLeft(way.codes(), countries.getOrDefault(way.codes(), List.of()), way.confirmed()));
    }
    long left = sums.all(id).left();
    if (left > 0) {
      rows.add(ChannelRow.ofOthers(left));
    }
    return List.copyOf(rows.subList(0, Math.min(rows.size(), most)));
  }

  /** One way by country, what is left of it last; nothing of a way by which too few came. */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.CONSOLE_READ, Permission.SIGNATURE_READ})
  public List<ChannelRow> countries(String slug, Origin codes) {
    long id = require(slug).id();
    List<ChannelRow> countries = sums.countriesOf(id, codes);
    return withLeft(codes, countries, sums.toldOf(id, codes));
  }

  private static List<ChannelRow> withLeft(Origin codes, List<ChannelRow> countries, long told) {
    List<ChannelRow> rows = new ArrayList<>(countries);
    long left = told - countries.stream().mapToLong(ChannelRow::confirmed).sum();
    if (left > 0) {
      rows.add(new ChannelRow(codes, ChannelRow.OTHER, left));
    }
    return List.copyOf(rows);
  }

  private PetitionView require(String slug) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    access.requireAny(
        petition.campaignId(),
        Permission.PETITION_WRITE,
        Permission.CONSOLE_READ,
        Permission.SIGNATURE_READ);
    return petition;
  }
}
