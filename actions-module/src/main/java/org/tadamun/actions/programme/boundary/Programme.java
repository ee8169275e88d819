package org.tadamun.actions.programme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;
import org.tadamun.actions.programme.boundary.ProgrammePage.Section;
import org.tadamun.actions.programme.control.CalendarWriter;
import org.tadamun.actions.programme.control.MapWriter;
import org.tadamun.actions.programme.control.ProgrammeCursor;
import org.tadamun.actions.programme.control.ProgrammeFile;
import org.tadamun.actions.programme.control.ProgrammeQuery;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Page;

/** The public programme of a campaign: what it calls for and what took place. */
@Stateless
public class Programme {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Addressees addressees;
  @EJB private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private CalendarWriter calendars;

  /** Returns a page, upcoming ones first; the cursor is that of the page before, or null. */
  @PermitAll
  public Page<ActionAnswer> list(String slug, ProgrammeFilter filter, int limit, String cursor) {
    CampaignView campaign = campaigns.requirePublic(slug);
    ProgrammeQuery query = new ProgrammeQuery(em, campaign.id(), filter);
    Page<Action> page = read(query, ProgrammeCursor.decode(cursor, clock.instant()), limit);
    return new Page<>(answers(campaign, page.items(), clock.instant()), page.next());
  }

  /** Returns a page by parts, with the number of actions in each part. */
  @PermitAll
  public ProgrammePage page(String slug, ProgrammeFilter filter, int limit, String cursor) {
    CampaignView campaign = campaigns.requirePublic(slug);
    ProgrammeQuery query = new ProgrammeQuery(em, campaign.id(), filter);
    ProgrammeCursor position = ProgrammeCursor.decode(cursor, clock.instant());
    Page<Action> page = read(query, position, limit);
    Instant now = clock.instant();
    Map<Part, List<Action>> parts =
        page.items().stream().collect(Collectors.groupingBy(position::partOf));
    List<Section> sections =
        Stream.of(Part.values())
            .map(
                part ->
                    new Section(
                        part,
                        query.count(part, position.asOf()),
                        answers(campaign, parts.getOrDefault(part, List.of()), now)))
            .toList();
    return new ProgrammePage(sections, page.next());
  }

  private static Page<Action> read(ProgrammeQuery query, ProgrammeCursor position, int limit) {
    return Page.of(query.from(position, limit + 1), limit, action -> action, position::after);
  }

  /** Returns the countries with public actions. */
  @PermitAll
  public List<String> countries(String slug) {
    return new ProgrammeQuery(em, campaigns.requirePublic(slug).id(), ProgrammeFilter.ALL)
        .countries();
  }

  @PermitAll
  public ActionAnswer one(String id) {
    Action action = find(id);
    return answers(campaignOf(action), List.of(action), clock.instant()).getFirst();
  }

  @PermitAll
  public String calendar(String slug, ProgrammeFilter filter, Locale locale) {
    CampaignView campaign = campaigns.requirePublic(slug);
    Instant now = clock.instant();
    return calendars.calendar(campaign, file(campaign, filter, now), now, locale);
  }

  @PermitAll
  public String calendarOfOne(String id, Locale locale) {
    Action action = find(id);
    CampaignView campaign = campaignOf(action);
    Instant now = clock.instant();
    ProgrammeFile file = ProgrammeFile.of(answers(campaign, List.of(action), now));
    return calendars.calendar(campaign, file, now, locale);
  }

  @PermitAll
  public String geoJson(String slug, ProgrammeFilter filter) {
    return MapWriter.geoJson(file(campaigns.requirePublic(slug), filter, clock.instant()));
  }

  private ProgrammeFile file(CampaignView campaign, ProgrammeFilter filter, Instant now) {
    ProgrammeQuery query = new ProgrammeQuery(em, campaign.id(), filter);
    return ProgrammeFile.of(answers(campaign, query.forFile(now), now));
  }

  private List<ActionAnswer> answers(CampaignView campaign, List<Action> actions, Instant now) {
    return ActionView.of(actions, addressees, now).stream()
        .map(action -> ActionAnswer.forThePublic(action, campaign, now))
        .toList();
  }

  private CampaignView campaignOf(Action action) {
    return campaigns
        .byId(action.campaignId())
        .filter(CampaignView::isPublic)
        .orElseThrow(NotFound::new);
  }

  private Action find(String id) {
    return em.createQuery(
            "select a from Action a left join fetch a.day where a.publicId = :id", Action.class)
        .setParameter("id", id)
        .getResultStream()
        .filter(Action::isPublic)
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
