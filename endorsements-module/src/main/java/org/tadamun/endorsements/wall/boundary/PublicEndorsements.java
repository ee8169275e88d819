package org.tadamun.endorsements.wall.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.wall.control.PublicFace;
import org.tadamun.endorsements.wall.control.WallQuery;
import org.tadamun.endorsements.wall.control.WallSheet;
import org.tadamun.endorsements.wall.control.WallTable;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;

/** The endorsements that everybody may read; each method runs a constant number of statements. */
@Stateless
public class PublicEndorsements {

  /** The most rows of a file; a longer list ends with a line that says so. */
  public static final int EXPORT_MOST = 10_000;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Addressees addressees;
  @EJB private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private Countries countries;
  @Inject private Texts texts;

  /** Returns a page, newest first. */
  @PermitAll
  public Page<PublicEndorsement> page(String slug, WallFilter filter, String cursor, int limit) {
    List<Endorsement> rows = query(slug, filter).before(em, Cursor.decodeMoment(cursor), limit + 1);
    Map<Long, AddresseeView> known = addressees(rows);
    return Page.of(
        rows,
        limit,
        row -> PublicFace.of(row, known),
        row -> new Cursor.Moment(row.createdAt(), row.id()).text());
  }

  /** Returns rows by country and name, in the order of the wall. */
  @PermitAll
  public List<PublicEndorsement> at(String slug, WallFilter filter, int first, int most) {
    List<Endorsement> rows = query(slug, filter).at(em, first, Math.min(most, EXPORT_MOST));
    Map<Long, AddresseeView> known = addressees(rows);
    return rows.stream().map(row -> PublicFace.of(row, known)).toList();
  }

  @PermitAll
  public long count(String slug, WallFilter filter) {
    return query(slug, filter).count(em);
  }

  /** Returns the numbers by country; the filter's own country is ignored. */
  @PermitAll
  public Map<String, Long> byCountry(String slug, WallFilter filter) {
    WallFilter anywhere = new WallFilter(null, filter.kind(), filter.language());
    return query(slug, anywhere).byCountry(em);
  }

  /** Returns the numbers by form; the filter's own form is ignored. */
  @PermitAll
  public Map<EndorsementKind, Long> byKind(String slug, WallFilter filter) {
    WallFilter any = new WallFilter(filter.country(), null, filter.language());
    return query(slug, any).byKind(em);
  }

  /** Returns the CSV file for programs. */
  @PermitAll
  public String csv(String slug, WallFilter filter, Locale locale) {
    List<PublicEndorsement> rows = at(slug, filter, 0, EXPORT_MOST);
    return WallTable.of(rows, countries, locale, filter.language())
        + cut(slug, filter, rows.size(), locale);
  }

  /** Returns the CSV file for people, in their language. */
  @PermitAll
  public String sheet(String slug, WallFilter filter, Locale locale) {
    List<PublicEndorsement> rows = at(slug, filter, 0, EXPORT_MOST);
    return WallSheet.of(rows, texts, countries, locale, filter.language())
        + cut(slug, filter, rows.size(), locale);
  }

  private String cut(String slug, WallFilter filter, int written, Locale locale) {
    return written < EXPORT_MOST ? "" : WallTable.cut(written, count(slug, filter), texts, locale);
  }

  private WallQuery query(String slug, WallFilter filter) {
    CampaignView campaign = campaigns.requirePublic(slug);
    return new WallQuery(campaign.id(), filter, clock.instant());
  }

  private Map<Long, AddresseeView> addressees(List<Endorsement> rows) {
    return addressees.byIds(
        rows.stream()
            .map(Endorsement::addresseeId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }
}
