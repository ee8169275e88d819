package org.tadamun.endorsements.parliament.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tadamun.endorsements.parliament.control.ActQuery;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.record.boundary.Records;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;

/** The lists of a campaign's parliamentary acts for staff and the public. */
@Stateless
public class ActLists {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Campaigns campaigns;
  @Inject private Countries countries;

  /** Returns public acts, newest first. */
  @PermitAll
  public Page<ActView> publicPage(String slug, String cursor, int limit) {
    ActQuery query = new ActQuery(campaigns.requirePublic(slug).id(), ActFilter.SHOWN);
    List<ParliamentaryAct> rows = query.before(em, Cursor.decodeMoment(cursor), limit + 1);
    return Page.of(
        rows, limit, ActView::of, row -> new Cursor.Moment(row.createdAt(), row.id()).text());
  }

  /**
   * Returns the public acts that were done, sorted by country: those that the figure counts.
   *
   * @param reader the language whose country names decide the order
   */
  @PermitAll
  public List<ActView> done(String slug, Locale reader, int first, int most) {
    long campaign = campaigns.requirePublic(slug).id();
    return shown(new ActQuery(campaign, ActFilter.DONE), reader, first, most);
  }

  /** Returns public acts in preparation, or scheduled and not done yet; they are in no figure. */
  @PermitAll
  public List<ActView> planned(String slug, Locale reader) {
    return shown(ActQuery.planned(campaigns.requirePublic(slug).id()), reader, 0, Page.MOST);
  }

  /** Returns public acts that were withdrawn, or lapsed before they were tabled; in no figure. */
  @PermitAll
  public List<ActView> givenUp(String slug, Locale reader) {
    long campaign = campaigns.requirePublic(slug).id();
    return Stream.of(ActState.WITHDRAWN, ActState.LAPSED_WITH_SESSION)
        .map(state -> new ActQuery(campaign, ActFilter.givenUp(state)))
        .flatMap(query -> shown(query, reader, 0, Page.MOST).stream())
        .toList();
  }

  private List<ActView> shown(ActQuery query, Locale reader, int first, int most) {
    int some = Math.min(most, Page.MOST);
    return views(
        query.named(countries.codes(reader)).rows(em, ActFilter.Order.COUNTRY, true, first, some));
  }

  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public List<ActView> rows(
      long campaignId,
      ActFilter filter,
      ActFilter.Order order,
      boolean ascending,
      int first,
      int most) {
    return rows(campaignId, filter, order, Languages.FALLBACK, ascending, first, most);
  }

  /**
   * @param reader the language of the country names, by which a list by country is sorted
   */
  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public List<ActView> rows(
      long campaignId,
      ActFilter filter,
      ActFilter.Order order,
      Locale reader,
      boolean ascending,
      int first,
      int most) {
    access.require(Permission.REPORT_READ, campaignId);
    return views(
        new ActQuery(campaignId, filter)
            .named(countries.codes(reader))
            .rows(em, order, ascending, first, Math.min(most, Page.MOST)));
  }

  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public long count(long campaignId, ActFilter filter) {
    access.require(Permission.REPORT_READ, campaignId);
    return new ActQuery(campaignId, filter).count(em);
  }

  @RolesAllowed({Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public ActView one(String id) {
    ParliamentaryAct act = find(id);
    access.requireAny(act.campaignId(), Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE);
    return ActView.of(act);
  }

  /** Returns an act of this campaign; an act of another campaign is not found. */
  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public ActView of(long campaignId, String id) {
    access.require(Permission.REPORT_READ, campaignId);
    ParliamentaryAct act = find(id);
    if (act.campaignId() != campaignId) {
      throw new NotFound();
    }
    return ActView.of(act);
  }

  private ParliamentaryAct find(String id) {
    return Records.require(em, ParliamentaryAct.class, id);
  }

  private static List<ActView> views(List<ParliamentaryAct> acts) {
    return acts.stream().map(ActView::of).toList();
  }
}
