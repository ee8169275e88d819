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
 * Lists how many signatures came by which way, for the page, its file and the API. A code may have
 * been made for one person, and no reader of figures must see whether that person signed; so
 * figures are in steps, and small ones are joined (docs/adr/197).
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

  /** The ways, most signatures first; the rest of all ways is the last row. */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.CONSOLE_READ, Permission.SIGNATURE_READ})
  public List<ChannelRow> rows(String slug, int first, int most) {
    long id = require(slug).id();
    List<ChannelRow> rows = new ArrayList<>(sums.byCodes(id, first, most));
    // Read only if the rest may be on this page: it sums over all codes, and anybody can invent
    // some.
    if (rows.size() < most) {
      All all = sums.all(id);
      if (first <= all.named() && all.left() > 0) {
        rows.add(ChannelRow.ofOthers(all.left()));
      }
    }
    return List.copyOf(rows);
  }

  /**
   * Each way by country, the rest of each way, and the rest of all, at most so many rows, for a
   * file.
   */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.CONSOLE_READ, Permission.SIGNATURE_READ})
  public List<ChannelRow> byCountry(String slug, int most) {
    long id = require(slug).id();
    // Parts before sums: signatures confirmed in between then make no rest negative.
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

  /** One way by country, its rest last; empty for a way with too few signatures. */
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
